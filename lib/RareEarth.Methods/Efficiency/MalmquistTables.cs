using RareEarth.Methods.Display;

namespace RareEarth.Methods.Efficiency;

/// <summary>How a Malmquist index is shown.</summary>
internal static class MalmquistTables
{
    private const string CssClass = "efficiency";
    private static readonly string[] Parts = ["effch", "techch", "pech", "sech", "tfpch"];

    /// <summary>Scores by period and unit.</summary>
    public static TableView Distances(MalmquistResult result) => new(
        CssClass,
        "Scores against the frontiers of the period before, the same and the period after",
        ["", "period", "crs t−1", "crs t", "crs t+1", "vrs t"],
        [.. result.Distances.Select(row => (string[])[row.Unit, row.Period, Number(row.CrsPrevious), Number(row.Crs), Number(row.CrsNext), Number(row.Vrs)])],
        [.. result.Periods.Select(period =>
        {
            MalmquistDistances[] rows = [.. result.Distances.Where(row => row.Period == period)];
            return (string[])["mean", period, Mean(rows, row => row.CrsPrevious), Mean(rows, row => row.Crs), Mean(rows, row => row.CrsNext), Mean(rows, row => row.Vrs)];
        })],
        ["Means of scores are arithmetic, over the scores that exist.", .. Notes(result)]);

    /// <summary>Changes to one period.</summary>
    public static TableView Changes(MalmquistResult result, string to)
    {
        MalmquistChange[] rows = [.. result.Changes.Where(change => change.To == to)];
        return rows.Length == 0
            ? throw new KeyNotFoundException($"There is no change to '{to}'. There are: {string.Join(", ", result.Periods.Skip(1))}.")
            : new TableView(
                CssClass,
                $"Malmquist index: {rows[0].From}–{to}",
                ["", .. Parts],
                [.. rows.Select(row => Row(row.Unit, row.Change))],
                [Row("geometric mean", MalmquistMean.Of("mean", MeanKind.Geometric, rows).Change)],
                [.. Notes(result)]);
    }

    /// <summary>Means, and the mean of all below.</summary>
    public static TableView Means(string caption, IReadOnlyList<MalmquistMean> means, MalmquistMean all, MalmquistResult result) => new(
        CssClass,
        caption,
        ["", .. Parts],
        [.. means.Select(mean => Row(mean.Name, mean.Change))],
        [Row("geometric mean", all.Change)],
        [
            .. means.Where(mean => mean.LeftOut > 0).Select(mean => $"{mean.Name}: {Numbers.Whole(mean.LeftOut)} of {Numbers.Whole(mean.LeftOut + mean.Count)} changes do not exist and are left out."),
            .. Notes(result),
        ]);

    private static IEnumerable<string> Notes(MalmquistResult result) =>
    [
        $"{(result.Options.Orientation == Orientation.Input ? "Input" : "Output")}-oriented, decomposed after Färe, Grosskopf, Norris and Zhang (1994); above 1 is an improvement; means of changes are geometric.",
        .. result.Problems.Select(problem => problem.Message),
        .. result.Notes,
    ];

    private static string[] Row(string name, ProductivityChange change) =>
    [
        name,
        Number(change.EfficiencyChange),
        Number(change.TechnicalChange),
        Number(change.PureEfficiencyChange),
        Number(change.ScaleEfficiencyChange),
        Number(change.TotalFactorProductivity),
    ];

    private static string Number(double? value) => Numbers.Fixed(value ?? double.NaN, 3);

    private static string Mean(MalmquistDistances[] rows, Func<MalmquistDistances, double?> score) => Number(rows.Select(score).Average());
}
