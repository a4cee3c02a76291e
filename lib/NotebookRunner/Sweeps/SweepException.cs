namespace NotebookRunner.Sweeps;

/// <summary>A sweep cannot be run or gathered as it stands. The message says where, why and what to do.</summary>
public sealed class SweepException : Exception
{
    /// <summary>With the message to show.</summary>
    public SweepException(string message)
        : base(message)
    {
    }

    /// <summary>With the message to show and what lies behind it.</summary>
    public SweepException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
