namespace NotebookRunner.Files;

/// <summary>An output file or folder cannot be written. The message names it, says why and what to do.</summary>
public sealed class OutputException : Exception
{
    private const int DiskFullUnix = 28; // ENOSPC
    private const int DiskFullWindows = unchecked((int)0x80070070); // ERROR_DISK_FULL

    private OutputException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>What to tell of a write that failed.</summary>
    internal static OutputException For(string path, Exception exception)
    {
        string message = exception switch
        {
            IOException { HResult: DiskFullUnix or DiskFullWindows } => "the disk is full. Free some space, or name another folder.",
            UnauthorizedAccessException => "this user may not write there. Change the rights, or name another folder.",
            _ => $"{exception.Message.TrimEnd('.')}. Name another folder, or look at that one.",
        };
        return new OutputException($"{path} cannot be written: {message}", exception);
    }
}
