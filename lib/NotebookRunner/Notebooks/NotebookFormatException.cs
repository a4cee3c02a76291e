namespace NotebookRunner.Notebooks;

/// <summary>A file is not a notebook that can be run. The message names the file and what is wrong with it.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>With the message to show.</summary>
    public NotebookFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With the message to show and what lies behind it.</summary>
    public NotebookFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
