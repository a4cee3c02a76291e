namespace NotebookRunner.Kernel;

/// <summary>The process that runs a notebook could not be started. The message says why and what to look at.</summary>
internal sealed class KernelStartException(string message, Exception inner) : Exception(message, inner);
