using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>One cell of a notebook.</summary>
public sealed record NotebookCell
{
    /// <summary>Position in the notebook, counted from 1, over cells of every kind.</summary>
    public required int Number { get; init; }

    /// <summary>Markdown, code or raw.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The cell's text, with line feeds between its lines.</summary>
    public required string Source { get; init; }

    /// <summary>The tags of the cell's metadata, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The number that the cell was executed under, or null.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Outputs in nbformat's own form, in the order in which they came.</summary>
    public IReadOnlyList<JsonObject> Outputs { get; init; } = [];

    /// <summary>The cell as it stood in the file, with members that the runner does not interpret.</summary>
    internal JsonObject Json { get; init; } = [];
}
