namespace NotebookRunner.Jupyter;

/// <summary>The kernel cannot be installed or removed. The message says why and what to do.</summary>
internal sealed class JupyterException(string message) : Exception(message);
