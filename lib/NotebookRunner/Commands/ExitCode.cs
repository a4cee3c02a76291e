namespace NotebookRunner.Commands;

/// <summary>What the runner's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>The codes as the help tells them.</summary>
    public const string Help =
        "Exit codes: 0 all cells ran and outputs are as stored; 1 a cell failed, records of checks have errors, with check an output differs or, with sweep, a run is missing; "
        + "2 something could not be used: a wrong argument or parameter, a file that is no notebook, a folder that cannot be written "
        + "(the other notebooks are still run); 130 interrupted.";

    /// <summary>Every cell of every notebook finished, and with <c>check</c> every output is as stored.</summary>
    public const int Success = 0;

    /// <summary>
    /// A cell of a notebook failed, or an output differs from the stored one, or what notebooks say of their checks makes no ledger;
    /// the other notebooks were run.
    /// </summary>
    public const int NotebookFailed = 1;

    /// <summary>Something could not be used: a wrong argument, a file that is no notebook, a folder that cannot be written. The other notebooks were run.</summary>
    public const int Unusable = 2;

    /// <summary>It was interrupted by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
