using RareEarth.Methods.Display;

namespace RareEarth.Methods.Efficiency;

/// <summary>How a data envelopment analysis is shown.</summary>
internal static class DeaTables
{
    private const string CssClass = "efficiency";

    /// <summary>Scores, scale and class, with their means below.</summary>
    public static TableView Scores(DeaResult result)
    {
        bool scale = result.Units[0].CrsEfficiency is not null;
        string[] head = scale ? ["", "score", "crste", "vrste", "scale", "returns", "class"] : ["", "score", "class"];
        return new TableView(
            CssClass,
            $"Efficiency: {result.Options.Model}, n = {Numbers.Whole(result.Units.Count)}",
            head,
            [.. result.Units.Select(Row)],
            [scale
                ? ["mean", Score(result.MeanEfficiency), Mean(unit => unit.CrsEfficiency), Mean(unit => unit.VrsEfficiency), Mean(unit => unit.ScaleEfficiency), "", ""]
                : ["mean", Score(result.MeanEfficiency), ""]],
            [.. Notes(result)]);

        string[] Row(DeaUnit unit) => scale
            ? [unit.Name, Score(unit.Efficiency), Score(unit.CrsEfficiency!.Value), Score(unit.VrsEfficiency!.Value), Score(unit.ScaleEfficiency!.Value), Words(unit.Scale!.Value), Words(unit.Class)]
            : [unit.Name, Score(unit.Efficiency), Words(unit.Class)];

        string Mean(Func<DeaUnit, double?> value) => Score(result.Units.Average(value)!.Value);
    }

    /// <summary>Slacks by column, with DEAP's arithmetic means.</summary>
    public static TableView Slacks(DeaResult result) => ByColumn(
        result, $"Slacks beyond the radial movement: {Method(result.Options.Slacks)}", unit => [.. unit.OutputSlacks, .. unit.InputSlacks], true);

    /// <summary>Targets by column.</summary>
    public static TableView Targets(DeaResult result) => ByColumn(
        result, "Targets: the point on the frontier", unit => [.. unit.OutputTargets, .. unit.InputTargets], false);

    /// <summary>Peers and weights.</summary>
    public static TableView Peers(DeaResult result)
    {
        IReadOnlyList<int> counts = result.PeerCounts();
        return new TableView(
            CssClass,
            "Peers",
            ["", "peers (weight)", "peer for"],
            [.. result.Units.Select((unit, i) => (string[])
            [
                unit.Name, string.Join(", ", unit.Peers.Select(peer => $"{peer.Unit} ({Numbers.Fixed(peer.Weight, 3)})")), Numbers.Whole(counts[i]),
            ])],
            [],
            ["Where several combinations are optimal, one of them is shown."]);
    }

    private static TableView ByColumn(DeaResult result, string caption, Func<DeaUnit, double[]> values, bool withMeans)
    {
        double[][] rows = [.. result.Units.Select(values)];
        string[] names = [.. result.Data.OutputNames, .. result.Data.InputNames];
        return result.Options.Slacks == SlackMethod.None
            ? new TableView(CssClass, caption, ["", .. names], [], [], ["Slacks were not asked for: choose DeaOptions.Slacks."])
            : new TableView(
                CssClass,
                caption,
                ["", .. names],
                [.. rows.Select((row, i) => (string[])[result.Units[i].Name, .. row.Select(Numbers.Short)])],
                withMeans ? [["mean", .. names.Select((_, c) => Numbers.Short(rows.Average(row => row[c])))]] : [],
                []);
    }

    private static IEnumerable<string> Notes(DeaResult result)
    {
        yield return result.Options.Orientation == Orientation.Input
            ? "score: θ, the share of its inputs with which the unit could do."
            : "score: 1/φ, as DEAP prints it; Farrell's φ is its reciprocal.";
        yield return $"Slacks: {Method(result.Options.Slacks)}.";
        foreach (string note in result.Notes)
        {
            yield return note;
        }
    }

    private static string Method(SlackMethod method) => method switch
    {
        SlackMethod.TwoStage => "two stages, largest sum in the units of the data",
        SlackMethod.MultiStage => "several stages of radial movements",
        _ => "not computed",
    };

    private static string Words(ScaleClass scale) => scale switch
    {
        ScaleClass.Increasing => "irs",
        ScaleClass.Decreasing => "drs",
        _ => "-",
    };

    private static string Words(EfficiencyClass value) => value switch
    {
        EfficiencyClass.Efficient => "efficient",
        EfficiencyClass.WeaklyEfficient => "weakly efficient",
        EfficiencyClass.EfficientUpToSlacks => "efficient up to slacks",
        _ => "inefficient",
    };

    private static string Score(double score) => Numbers.Fixed(score, 3);
}
