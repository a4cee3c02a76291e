namespace NotebookRunner.Scripting;

/// <summary>What <see cref="StoppableCode"/> puts into a cell, so that it can be interrupted.</summary>
public static class CellStop
{
    // The run that the current code belongs to, also in tasks that it started; another cell's are none of its business.
    private static readonly AsyncLocal<CellThread?> Run = new();

    private static volatile bool _isAnyInterrupted;

    /// <summary>Goes on, unless the cell that calls it, or that started the task that does, was interrupted.</summary>
    public static void Check()
    {
        if (_isAnyInterrupted && Run.Value is { } run && run.IsToThrow())
        {
            throw new CellInterruptedException();
        }
    }

    /// <summary>Says which run the code belongs to that is called from here.</summary>
    internal static void Enter(CellThread run) => Run.Value = run;

    /// <summary>From now on every check looks at its run.</summary>
    internal static void Interrupt() => _isAnyInterrupted = true;
}
