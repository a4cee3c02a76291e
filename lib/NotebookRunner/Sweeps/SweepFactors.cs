using System.Globalization;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps.Designs;
using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Sweeps;

/// <summary>
/// Reads the designs that give each parameter values of its own: a list, a range <c>{ from, to, step }</c> or, in a Latin
/// hypercube, two ends <c>{ min, max }</c>.
/// </summary>
internal static class SweepFactors
{
    /// <summary>More points than any sweep will see the end of are a mistake in the file.</summary>
    public const int MostPoints = 1_000_000;

    /// <summary>The parameters and the points.</summary>
    public static (IReadOnlyList<NotebookParameter> Parameters, IReadOnlyList<SweepPoint> Points) Read(
        YamlMappingNode root, YamlNode design, DesignKind kind, SweepPlace place, SweepValues values)
    {
        if (SweepPlace.Find(root, "rows") is { } rows)
        {
            throw place.At(rows, "rows: belongs to the design list. Write parameters, or design: list.");
        }

        YamlNode node = SweepPlace.Find(root, "parameters") ?? throw place.At(design, "parameters is missing: the parameters and their values.");
        if (node is not YamlMappingNode { Children.Count: > 0 } mapping)
        {
            throw place.At(node, $"parameters: expected lines of the form NAME: [VALUE, VALUE], and there is {SweepPlace.Kind(node)}.");
        }

        var reader = new FactorReader(place, values, kind);
        SweepFactor[] factors = [.. mapping.Children.Select(pair => reader.Read(values.Parameter(pair.Key), pair.Value))];
        IReadOnlyList<NotebookParameter> parameters = [.. factors.Select(factor => factor.Parameter)];
        return (parameters, kind == DesignKind.Grid ? Grid(root, node, factors, place) : Hypercube(root, design, factors, place));
    }

    private static IReadOnlyList<SweepPoint> Grid(YamlMappingNode root, YamlNode node, SweepFactor[] factors, SweepPlace place)
    {
        foreach (string key in new[] { "runs", "seed" })
        {
            if (SweepPlace.Find(root, key) is { } other)
            {
                throw place.At(other, $"{key}: belongs to the design latin-hypercube; a grid runs every combination.");
            }
        }

        double count = factors.Aggregate(1.0, (product, factor) => product * factor.Values.Count);
        return count <= MostPoints ? GridDesign.Points(factors) : throw place.At(node, string.Create(
            CultureInfo.InvariantCulture, $"parameters: these are {count:N0} combinations, and a sweep takes at most {MostPoints:N0}. Take fewer values, or design: latin-hypercube."));
    }

    private static IReadOnlyList<SweepPoint> Hypercube(YamlMappingNode root, YamlNode design, SweepFactor[] factors, SweepPlace place)
    {
        YamlNode? runs = SweepPlace.Find(root, "runs"), seed = SweepPlace.Find(root, "seed");
        if (runs is null || seed is null)
        {
            throw place.At(design, $"design: latin-hypercube needs {(runs is null ? "runs" : "seed")}: a whole number.");
        }

        string stated = place.Text(runs, "runs", "a whole number");
        if (!int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is < 1 or > MostPoints)
        {
            throw place.At(runs, string.Create(CultureInfo.InvariantCulture, $"runs: \"{stated}\" is none. Expected a whole number from 1 to {MostPoints}."));
        }

        string begin = place.Text(seed, "seed", "a whole number");
        return long.TryParse(begin, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? LatinHypercube.Points(factors, count, number)
            : throw place.At(seed, $"seed: \"{begin}\" is none. Expected a whole number.");
    }
}
