using System.Globalization;

namespace NotebookRunner.Comparison;

/// <summary>One place at which two runs of a notebook gave something else.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Output">Which of the cell's outputs, counted from 1.</param>
/// <param name="Path">Where in the output: stream or MIME type, then the line of a text or the path inside JSON.</param>
/// <param name="Stored">What the first run gave; null when it gave nothing there.</param>
/// <param name="Fresh">What the second run gave; null when it gave nothing there.</param>
public sealed record OutputDifference(int Cell, int Output, string Path, string? Stored, string? Fresh)
{
    /// <summary>Cell, output and path as one text.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"cell {Cell}, output {Output}{(Path.Length > 0 ? ", " : "")}{Path}");
}
