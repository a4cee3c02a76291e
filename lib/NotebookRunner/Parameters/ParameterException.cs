namespace NotebookRunner.Parameters;

/// <summary>A parameter's declaration or value cannot be used. The message says where, why and what there is.</summary>
public sealed class ParameterException : Exception
{
    /// <summary>With the message to show.</summary>
    public ParameterException(string message)
        : base(message)
    {
    }

    /// <summary>With the message to show and what lies behind it.</summary>
    public ParameterException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
