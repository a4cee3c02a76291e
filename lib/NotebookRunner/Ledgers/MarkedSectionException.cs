namespace NotebookRunner.Ledgers;

/// <summary>A file has no place for what is to be written into it. The message names the file and what was expected.</summary>
public sealed class MarkedSectionException : Exception
{
    /// <summary>With the message to show.</summary>
    public MarkedSectionException(string message)
        : base(message)
    {
    }

    /// <summary>With the message to show and what lies behind it.</summary>
    public MarkedSectionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
