using System.Text.Json.Serialization;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>
/// What a kernel process is asked by its parent: one line of JSON each, until the pipe ends. The first is
/// <see cref="Open"/>. Cells run one after another; everything else is answered while a cell runs.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "request")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(RunCells), "run")]
[JsonDerivedType(typeof(Execute), "execute")]
[JsonDerivedType(typeof(OpenNotebook), "openNotebook")]
[JsonDerivedType(typeof(Rerun), "rerun")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(IsComplete), "isComplete")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Inspect), "inspect")]
internal abstract record KernelRequest
{
    /// <summary>Begins the session.</summary>
    /// <param name="Folder">The notebook's folder.</param>
    /// <param name="Marker">The text that the child writes to its standard streams after each cell; no cell can know it.</param>
    public sealed record Open(string Folder, string Marker) : KernelRequest;

    /// <summary>Runs cells in order up to the first that fails, and then tells <see cref="KernelEvent.Completed"/>.</summary>
    /// <param name="Cells">The code cells.</param>
    /// <param name="Results">The variables whose values are told by <see cref="KernelEvent.Values"/> when no cell failed.</param>
    public sealed record RunCells(IReadOnlyList<KernelCell> Cells, IReadOnlyList<string> Results) : KernelRequest;

    /// <summary>Runs one cell that <see cref="Interrupt"/> can stop. One that fails does not end the session.</summary>
    /// <param name="Cell">The cell.</param>
    public sealed record Execute(KernelCell Cell) : KernelRequest;

    /// <summary>Compiles a notebook and finds what depends on what, for <see cref="Rerun"/>; then tells <see cref="KernelEvent.Prepared"/>.</summary>
    /// <param name="Name">The notebook's name.</param>
    /// <param name="Json">The text of its file.</param>
    public sealed record OpenNotebook(string Name, string Json) : KernelRequest;

    /// <summary>
    /// Gives parameters other values and runs the cells that depend on them. A later request of the kind takes the place of
    /// one that runs, at the end of its cell. When it is done, cells whose variables the next change may need are run, which
    /// is told as <see cref="KernelEvent.Unasked"/>.
    /// </summary>
    /// <param name="Change">Tells changes apart.</param>
    /// <param name="Values">The parameters that differ from their defaults, as texts.</param>
    /// <param name="First">Numbers of cells to run before others where that is possible.</param>
    public sealed record Rerun(int Change, Dictionary<string, string> Values, IReadOnlyList<int> First) : KernelRequest;

    /// <summary>Gives a cell another source; tells <see cref="KernelEvent.Edited"/> and runs nothing.</summary>
    /// <param name="Number">The cell's number.</param>
    /// <param name="Code">The source.</param>
    public sealed record Edit(int Number, string Code) : KernelRequest;

    /// <summary>Stops the cell of <see cref="Execute"/> that runs, and those that wait, as far as it can be stopped.</summary>
    public sealed record Interrupt : KernelRequest;

    /// <summary>A request that has an answer: a <see cref="KernelEvent.Answer"/> with the same id.</summary>
    /// <param name="Id">Tells answers apart.</param>
    public abstract record Question(int Id) : KernelRequest;

    /// <summary>Whether a cell could be run as it stands, or is not ended yet.</summary>
    /// <param name="Id">Tells answers apart.</param>
    /// <param name="Code">The cell's source so far.</param>
    public sealed record IsComplete(int Id, string Code) : Question(Id);

    /// <summary>What could stand at a position.</summary>
    /// <param name="Id">Tells answers apart.</param>
    /// <param name="Code">The cell's source so far.</param>
    /// <param name="Position">The position in it.</param>
    public sealed record Complete(int Id, string Code, int Position) : Question(Id);

    /// <summary>What is known of the name at a position.</summary>
    /// <param name="Id">Tells answers apart.</param>
    /// <param name="Code">The cell's source so far.</param>
    /// <param name="Position">The position in it.</param>
    public sealed record Inspect(int Id, string Code, int Position) : Question(Id);
}

/// <summary>One code cell.</summary>
/// <param name="Number">Its number in the notebook.</param>
/// <param name="Code">Its source.</param>
/// <param name="Refusal">Why it cannot be run at all, as when it is in another language; null for C#.</param>
internal sealed record KernelCell(int Number, string Code, CellError? Refusal = null);
