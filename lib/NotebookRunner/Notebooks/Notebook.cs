using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>A notebook of nbformat 4.</summary>
public sealed record Notebook
{
    /// <summary>The number of a cell of parameters that the runner put in and the file does not hold.</summary>
    public const int InjectedCell = 0;

    /// <summary>The file's name without its ending; it names the outputs.</summary>
    public required string Name { get; init; }

    /// <summary>The cells in order.</summary>
    public required IReadOnlyList<NotebookCell> Cells { get; init; }

    /// <summary>The first heading of the first Markdown cell that has one, or the name.</summary>
    public string Title => Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? Name;

    /// <summary>The cells that are executed.</summary>
    public IEnumerable<NotebookCell> CodeCells => Cells.Where(cell => cell.Kind == CellKind.Code);

    /// <summary>The file's members beside the cells (metadata, nbformat), as they stood.</summary>
    internal JsonObject Json { get; init; } = [];
}
