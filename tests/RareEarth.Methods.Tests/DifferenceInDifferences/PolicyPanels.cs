using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.Regression;

namespace RareEarth.Methods.Tests.DifferenceInDifferences;

/// <summary>The panels with a policy of tests/reference/few-clusters.</summary>
public static class PolicyPanels
{
    public static readonly string[] Names = ["balanced", "holes", "grunfeld", "cigar"];

    public static DidPanel Read(string name, DidOptions? options = null)
    {
        string dataset = name is "five" ? "grunfeld" : name;
        ReferencePanel data = ReferencePanel.Read(dataset);
        (string treated, int policy, Variable control) = dataset switch
        {
            "grunfeld" => ("f03", 1947, data.X2),
            "cigar" => ("s05", 81, data.X1),
            _ => ("ree", 2006, data.X2),
        };
        int units = name switch { "cigar" => 7, "five" => 5, _ => int.MaxValue };
        string[] kept = [.. data.Unit.Levels().Take(units)];
        int[] rows = [.. Enumerable.Range(0, data.Y.Count).Where(row => kept.Contains(data.Unit.Labels[row]))];
        return DidPanel.Of(
            data.Y.Select(rows),
            [control.Select(rows)],
            data.Unit.Select(rows),
            [.. rows.Select(row => int.Parse(data.Year.Labels[row], System.Globalization.CultureInfo.InvariantCulture))],
            [treated],
            policy,
            options);
    }
}
