using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Execution;

/// <summary>A notebook after its run.</summary>
public sealed record NotebookRun
{
    /// <summary>The notebook with the outputs of this run; cells after a failing one have none.</summary>
    public required Notebook Executed { get; init; }

    /// <summary>Why the run ended early, or null.</summary>
    public NotebookFailure? Failure { get; init; }

    /// <summary>The assemblies beside those that the notebook named by <c>#r</c>.</summary>
    public IReadOnlyList<NotebookAssembly> Assemblies { get; init; } = [];

    /// <summary>The values of the variables that were asked for, in that order; none when a cell failed.</summary>
    public IReadOnlyList<ResultValue> Results { get; init; } = [];

    /// <summary>Whether every cell finished.</summary>
    public bool Succeeded => Failure is null;
}
