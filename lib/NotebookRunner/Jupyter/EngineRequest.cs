using System.Text.Json.Serialization;

namespace NotebookRunner.Jupyter;

/// <summary>What the Jupyter kernel asks the engine: one line of JSON each.</summary>
/// <param name="Id">Tells answers apart.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "request")]
[JsonDerivedType(typeof(Execute), "execute")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Inspect), "inspect")]
[JsonDerivedType(typeof(IsComplete), "isComplete")]
internal abstract record EngineRequest(int Id)
{
    /// <summary>Runs a cell.</summary>
    /// <param name="Id">Tells answers apart.</param>
    /// <param name="Number">Jupyter's number of the execution, by which errors name the cell.</param>
    /// <param name="Code">Its source.</param>
    /// <param name="Silent">Whether its outputs are for nobody.</param>
    public sealed record Execute(int Id, int Number, string Code, bool Silent) : EngineRequest(Id);

    /// <summary>Stops the running cell. It has no answer.</summary>
    /// <param name="Id">Not in use.</param>
    public sealed record Interrupt(int Id) : EngineRequest(Id);

    /// <summary>What could stand at a position.</summary>
    /// <param name="Id">Tells answers apart.</param>
    /// <param name="Code">The cell's source.</param>
    /// <param name="Position">The position in Unicode characters, as Jupyter counts.</param>
    public sealed record Complete(int Id, string Code, int Position) : EngineRequest(Id);

    /// <summary>What stands at a position.</summary>
    /// <param name="Id">Tells answers apart.</param>
    /// <param name="Code">The cell's source.</param>
    /// <param name="Position">The position in Unicode characters, as Jupyter counts.</param>
    public sealed record Inspect(int Id, string Code, int Position) : EngineRequest(Id);

    /// <summary>Whether a cell could be run as it stands.</summary>
    /// <param name="Id">Tells answers apart.</param>
    /// <param name="Code">The cell's source so far.</param>
    public sealed record IsComplete(int Id, string Code) : EngineRequest(Id);
}
