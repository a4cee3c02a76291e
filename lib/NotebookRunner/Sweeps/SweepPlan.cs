using System.Globalization;
using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps.Designs;

namespace NotebookRunner.Sweeps;

/// <summary>A sweep as its file states it, checked: which notebook is run at which points, and what is kept of each run.</summary>
public sealed record SweepPlan
{
    /// <summary>The file's name without its ending; it names the output folder.</summary>
    public required string Name { get; init; }

    /// <summary>The sweep file.</summary>
    public required string File { get; init; }

    /// <summary>The notebook's file.</summary>
    public required string NotebookFile { get; init; }

    /// <summary>The notebook.</summary>
    public required Notebook Notebook { get; init; }

    /// <summary>How the points were chosen.</summary>
    public required DesignKind Design { get; init; }

    /// <summary>The parameters that the file gives values to, in its order; the others keep their defaults.</summary>
    public required IReadOnlyList<NotebookParameter> Parameters { get; init; }

    /// <summary>What the notebook marks as its results.</summary>
    public required IReadOnlyList<NotebookResult> Results { get; init; }

    /// <summary>The points, numbered from 1.</summary>
    public required IReadOnlyList<SweepPoint> Points { get; init; }

    /// <summary>Files and folders that the notebook reads, as the file names them: where they change, old points no longer count.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The notebook's folder, where <c>#r</c> and relative paths start.</summary>
    public string NotebookFolder => Path.GetDirectoryName(Path.GetFullPath(NotebookFile))!;

    /// <summary>The values of a point as texts that the declarations of the parameters read.</summary>
    public IReadOnlyDictionary<string, string> TextsAt(SweepPoint point) => Parameters
        .Select((parameter, i) => (parameter.Name, Text: point.Values[i] is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : $"{point.Values[i]}"))
        .ToDictionary();

    /// <summary>What of a point differs from the notebook's defaults.</summary>
    public IReadOnlyList<ParameterChange> ChangesAt(SweepPoint point) =>
    [
        .. Parameters
            .Select((parameter, i) => new ParameterChange(parameter, point.Values[i]))
            .Where(change => !change.Value.Equals(change.Parameter.Default)),
    ];
}
