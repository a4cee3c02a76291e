namespace NotebookRunner.Live;

/// <summary>A request that is answered with a status and a sentence.</summary>
internal sealed class LiveException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;
}
