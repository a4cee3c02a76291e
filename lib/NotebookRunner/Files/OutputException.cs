namespace NotebookRunner.Files;

/// <summary>An output file or folder cannot be written. The message names it and says why.</summary>
public sealed class OutputException(string message, Exception inner) : Exception(message, inner);
