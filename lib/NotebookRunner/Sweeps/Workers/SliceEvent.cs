using System.Text.Json.Serialization;
using NotebookRunner.Execution;
using NotebookRunner.MarkedResults;

namespace NotebookRunner.Sweeps.Workers;

/// <summary>What a worker process tells its parent: one line of JSON each.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CellStarted), "cell")]
[JsonDerivedType(typeof(Finished), "finished")]
internal abstract record SliceEvent
{
    /// <summary>A cell begins.</summary>
    public sealed record CellStarted(int Number) : SliceEvent;

    /// <summary>The point is done: the values of the variables of the cells tagged results, or why there are none.</summary>
    public sealed record Finished(IReadOnlyDictionary<string, ResultValue> Values, NotebookFailure? Failure) : SliceEvent;
}
