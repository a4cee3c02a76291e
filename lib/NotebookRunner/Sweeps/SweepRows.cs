using NotebookRunner.Parameters;
using NotebookRunner.Sweeps.Designs;
using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Sweeps;

/// <summary>Reads the design <c>list</c>: under <c>rows</c> one mapping of parameters to values for each run.</summary>
internal static class SweepRows
{
    private const string Expected = "a list of rows such as - { policyYear: 2006, seed: 1 }";

    /// <summary>The parameters, in the order of the first row, and the points.</summary>
    public static (IReadOnlyList<NotebookParameter> Parameters, IReadOnlyList<SweepPoint> Points) Read(
        YamlMappingNode root, YamlNode design, SweepPlace place, SweepValues values)
    {
        foreach (string key in new[] { "parameters", "runs", "seed" })
        {
            if (SweepPlace.Find(root, key) is { } other)
            {
                throw place.At(other, $"{key}: belongs to another design. The design list has rows: {Expected}.");
            }
        }

        YamlNode rows = SweepPlace.Find(root, "rows") ?? throw place.At(design, $"design: list needs rows: {Expected}.");
        if (rows is not YamlSequenceNode { Children: { Count: > 0 } children })
        {
            throw place.At(rows, $"rows: expected {Expected}, and there is {SweepPlace.Kind(rows)}.");
        }

        IReadOnlyList<NotebookParameter> parameters = [.. Mapping(children[0], place).Children.Keys.Select(values.Parameter)];
        return (parameters, [.. children.Select((row, i) => new SweepPoint(i + 1, Values(Mapping(row, place), parameters, place, values)))]);
    }

    private static object[] Values(YamlMappingNode row, IReadOnlyList<NotebookParameter> parameters, SweepPlace place, SweepValues values)
    {
        foreach (YamlNode key in row.Children.Keys)
        {
            NotebookParameter parameter = values.Parameter(key);
            if (!parameters.Contains(parameter))
            {
                throw place.At(key, $"{parameter.Name}: the first row does not state it, and every row states the same parameters.");
            }
        }

        return [.. parameters.Select(parameter => values.Value(parameter, SweepPlace.Find(row, parameter.Name)
            ?? throw place.At(row, $"{parameter.Name} is missing, and every row states the same parameters.")))];
    }

    private static YamlMappingNode Mapping(YamlNode row, SweepPlace place) => row as YamlMappingNode is { Children.Count: > 0 } mapping
        ? mapping
        : throw place.At(row, $"rows: expected {Expected}, and there is {SweepPlace.Kind(row)}.");
}
