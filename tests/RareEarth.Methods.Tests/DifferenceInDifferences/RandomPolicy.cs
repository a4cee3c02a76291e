using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.Regression;

namespace RareEarth.Methods.Tests.DifferenceInDifferences;

/// <summary>A random panel with a policy that treats u1 from 2006, fully determined by its seed; and the same data in other guises.</summary>
public static class RandomPolicy
{
    public static DidPanel Draw(int seed, double missingShare = 0.1, DidOptions? options = null)
    {
        var panel = new Panel(seed, missingShare: missingShare);
        return DidPanel.Of(panel.Y, [panel.X2], panel.Units, [.. panel.Years.Labels.Select(Number)], ["u1"], 2006, options);
    }

    /// <summary>The rows in another order.</summary>
    public static DidPanel Shuffled(DidPanel panel, int seed)
    {
        int[] order = [.. Enumerable.Range(0, panel.Years.Count)];
        new Random(seed).Shuffle(order);
        return DidPanel.Of(
            panel.Outcome.Select(order), [.. panel.Controls.Select(control => control.Select(order))], panel.Units.Select(order), [.. order.Select(row => panel.Years[row])], panel.TreatedUnits, panel.PolicyYear, panel.Options);
    }

    /// <summary>The outcome in another unit and from another zero; with the unit's own constant where asked.</summary>
    public static DidPanel Rescaled(DidPanel panel, double factor, double shift, bool byUnit = false) => panel with
    {
        Outcome = new Variable(panel.Outcome.Name, panel.Outcome.Values.Select((y, row) => (factor * y) + shift + (byUnit ? panel.Units.Labels[row][^1] - '0' : 0))),
    };

    /// <summary>Other names of the units, in another order.</summary>
    public static DidPanel Renamed(DidPanel panel) => DidPanel.Of(
        panel.Outcome, panel.Controls, new Grouping("other", panel.Units.Labels.Select(Rename)), panel.Years, [.. panel.TreatedUnits.Select(Rename)], panel.PolicyYear, panel.Options);

    public static string Rename(string unit) => $"{9 - (unit[^1] - '0')} of nine";

    private static int Number(string label) => int.Parse(label, System.Globalization.CultureInfo.InvariantCulture);
}
