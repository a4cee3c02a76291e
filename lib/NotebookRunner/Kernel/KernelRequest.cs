using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>What a kernel process is asked to run.</summary>
/// <param name="Folder">The notebook's folder.</param>
/// <param name="Marker">The text that the child writes to its standard streams after each cell; no cell can know it.</param>
/// <param name="Cells">The code cells in order.</param>
internal sealed record KernelRequest(string Folder, string Marker, IReadOnlyList<KernelCell> Cells);

/// <summary>One code cell.</summary>
/// <param name="Number">Its number in the notebook.</param>
/// <param name="Code">Its source.</param>
/// <param name="Refusal">Why it cannot be run at all, as when it is in another language; null for C#.</param>
internal sealed record KernelCell(int Number, string Code, CellError? Refusal = null);
