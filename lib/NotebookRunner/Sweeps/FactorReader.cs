using System.Globalization;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps.Designs;
using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Sweeps;

/// <summary>Reads what a sweep file states for one parameter.</summary>
internal sealed class FactorReader(SweepPlace place, SweepValues values, DesignKind kind)
{
    /// <summary>The values, or the two ends.</summary>
    public SweepFactor Read(NotebookParameter parameter, YamlNode node) => node switch
    {
        YamlSequenceNode list => Listed(parameter, list),
        YamlMappingNode mapping when kind == DesignKind.LatinHypercube && Has(mapping, "min", "max") => Ends(parameter, mapping),
        YamlMappingNode mapping when Has(mapping, "from", "to", "step") => Range(parameter, mapping),
        YamlScalarNode { Value.Length: > 0 } single => new SweepFactor(parameter) { Values = [values.Value(parameter, single)] },
        _ => throw place.At(node, $"{parameter.Name}: expected {Expected(parameter)}, and there is {SweepPlace.Kind(node)}."),
    };

    private SweepFactor Listed(NotebookParameter parameter, YamlSequenceNode list)
    {
        var found = new List<object>();
        foreach (YamlNode item in list.Children)
        {
            object value = values.Value(parameter, item);
            if (found.Contains(value))
            {
                throw place.At(item, $"{parameter.Name}: {ParameterType.ToSource(value)} is in the list twice.");
            }

            found.Add(value);
        }

        return found.Count > 0 ? new SweepFactor(parameter) { Values = found } : throw place.At(list, $"{parameter.Name}: the list is empty.");
    }

    private SweepFactor Ends(NotebookParameter parameter, YamlMappingNode mapping)
    {
        RequireOrder(parameter, mapping);
        YamlNode min = place.Required(mapping, "min", parameter.Type.Expected), max = place.Required(mapping, "max", parameter.Type.Expected);
        object least = values.Value(parameter, min), greatest = values.Value(parameter, max);
        return Comparer<object>.Default.Compare(least, greatest) < 0
            ? new SweepFactor(parameter) { Least = least, Greatest = greatest }
            : throw place.At(max, $"{parameter.Name}: max {ParameterType.ToSource(greatest)} is not above min {ParameterType.ToSource(least)}.");
    }

    /// <summary>In decimal numbers, so that 0.1 and twice 0.1 more are 0.3.</summary>
    private SweepFactor Range(NotebookParameter parameter, YamlMappingNode mapping)
    {
        RequireOrder(parameter, mapping);
        YamlNode first = place.Required(mapping, "from", parameter.Type.Expected), last = place.Required(mapping, "to", parameter.Type.Expected);
        values.Value(parameter, first);
        values.Value(parameter, last);
        decimal from = Number(parameter, first), to = Number(parameter, last), step = StepOf(parameter, mapping);
        if (to < from)
        {
            throw place.At(last, $"{parameter.Name}: to {SweepPlace.TextOf(last)} is below from {SweepPlace.TextOf(first)}.");
        }

        decimal steps = (to - from) / step;
        if (steps >= SweepFactors.MostPoints)
        {
            throw place.At(mapping, string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}: these are {Math.Floor(steps) + 1:N0} values, and a sweep takes at most {SweepFactors.MostPoints:N0} points."));
        }

        decimal reached = from + (Math.Floor(steps) * step);
        return reached == to
            ? new SweepFactor(parameter) { Values = [.. Enumerable.Range(0, (int)steps + 1).Select(i => values.Value(parameter, mapping, Text(from + (i * step))))] }
            : throw place.At(last, $"{parameter.Name}: to {Text(to)} is not reached from {Text(from)} in steps of {Text(step)}; the last value would be {Text(reached)}.");
    }

    private decimal StepOf(NotebookParameter parameter, YamlMappingNode mapping)
    {
        bool isWhole = parameter.Type.Keyword is "int" or "long";
        YamlNode? node = SweepPlace.Find(mapping, "step");
        if (node is null)
        {
            return isWhole ? 1 : throw place.At(mapping, $"{parameter.Name}: step is missing, which a {parameter.Type.Keyword} needs.");
        }

        decimal step = Number(parameter, node);
        return step > 0 && (!isWhole || step == Math.Floor(step))
            ? step
            : throw place.At(node, $"{parameter.Name}: step {Text(step)} must be {(isWhole ? "a whole number" : "a number")} above 0.");
    }

    private decimal Number(NotebookParameter parameter, YamlNode node)
    {
        string text = place.Text(node, parameter.Name, "a number");
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw place.At(node, $"{parameter.Name}: \"{text}\" is no number that a range can be counted in.");
    }

    private void RequireOrder(NotebookParameter parameter, YamlNode node)
    {
        if (!parameter.Type.IsOrdered)
        {
            throw place.At(node, $"{parameter.Name}: a {parameter.Type.Keyword} has no range. Write a list of values: [.., ..].");
        }
    }

    private string Expected(NotebookParameter parameter) => kind == DesignKind.LatinHypercube
        ? $"values ({parameter.Type.Keyword}) as a list [.., ..] or as {{ min: .., max: .. }}"
        : $"values ({parameter.Type.Keyword}) as a list [.., ..] or as {{ from: .., to: .., step: .. }}";

    private static bool Has(YamlMappingNode mapping, params string[] keys) =>
        mapping.Children.Count > 0 && mapping.Children.Keys.All(key => keys.Contains(SweepPlace.TextOf(key)));

    private static string Text(decimal number) => (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
