namespace NotebookRunner.Execution;

/// <summary>Is told how far a run is; where several notebooks run at a time, from several threads.</summary>
public interface IRunProgress
{
    /// <summary>A notebook begins.</summary>
    void NotebookStarted(string notebook, int cells);

    /// <summary>A code cell begins; <paramref name="done"/> ones are behind it.</summary>
    void CellStarted(string notebook, int number, int done);

    /// <summary>A notebook ended after this long.</summary>
    void NotebookFinished(string notebook, bool succeeded, TimeSpan duration);
}
