namespace NotebookRunner.Commands;

/// <summary>What the runner's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Every cell of every notebook finished.</summary>
    public const int Success = 0;

    /// <summary>A cell of a notebook failed; the others were run.</summary>
    public const int NotebookFailed = 1;

    /// <summary>The command could not be carried out: a wrong argument, a file that is no notebook, a folder that cannot be written.</summary>
    public const int Unusable = 2;

    /// <summary>It was interrupted by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
