namespace NotebookRunner.Kernel;

/// <summary>What a kernel process is asked to run.</summary>
/// <param name="Folder">The notebook's folder.</param>
/// <param name="Cells">The code cells in order.</param>
internal sealed record KernelRequest(string Folder, IReadOnlyList<KernelCell> Cells);

/// <summary>One code cell.</summary>
/// <param name="Number">Its number in the notebook.</param>
/// <param name="Code">Its C#.</param>
internal sealed record KernelCell(int Number, string Code);
