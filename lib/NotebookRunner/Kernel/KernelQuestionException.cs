namespace NotebookRunner.Kernel;

/// <summary>A kernel did not answer a question. The message says why.</summary>
internal sealed class KernelQuestionException(string message) : Exception(message);
