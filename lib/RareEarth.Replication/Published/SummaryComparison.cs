using RareEarth.Methods.Descriptives;
using RareEarth.Methods.Display;
using RareEarth.Replication.Checks;

namespace RareEarth.Replication.Published;

/// <summary>A printed table of descriptive statistics beside the same statistics of a rerun, with a verdict for each variable.</summary>
public static class SummaryComparison
{
    private static readonly (string Kind, string Head, Func<SummaryStatistics, double> Value)[] Statistics =
    [
        ("observations", "N", summary => summary.N),
        ("mean", "mean", summary => summary.Mean),
        ("standard_deviation", "std. dev.", summary => summary.StandardDeviation ?? double.NaN),
        ("minimum", "min", summary => summary.Minimum),
        ("maximum", "max", summary => summary.Maximum),
    ];

    /// <summary>Sets the two tables side by side.</summary>
    /// <param name="printed">The printed table; its rows are variables.</param>
    /// <param name="rerun">The statistics of the rerun, one for each variable of the printed table, by name.</param>
    /// <param name="caption">Caption of the table.</param>
    /// <param name="ownData">Variables that are the paper's own data, such as those that its design fixes; all others are substitutes.</param>
    /// <returns>Two lines a variable; a number of the rerun that rounds to the printed one is marked with =.</returns>
    /// <exception cref="ArgumentException">A variable of the printed table has no statistics, or the table lacks one of the five of a variable.</exception>
    public static TableView Of(PublishedTable printed, IEnumerable<SummaryStatistics> rerun, string caption, IReadOnlySet<string> ownData)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var byName = rerun.ToDictionary(summary => summary.Name);
        var body = new List<IReadOnlyList<string>>();
        foreach (string variable in printed.Numbers.Select(number => number.Row).Distinct())
        {
            if (!byName.TryGetValue(variable, out SummaryStatistics? summary))
            {
                throw new ArgumentException($"The printed table has the variable '{variable}', the rerun only {string.Join(", ", byName.Keys)}.", nameof(rerun));
            }

            PrintedNumber[] numbers = [.. Statistics.Select(statistic => Printed(printed, variable, statistic.Kind))];
            bool[] agrees = [.. Statistics.Select((statistic, i) => numbers[i].Agrees(statistic.Value(summary)))];
            Verdict verdict = ownData.Contains(variable) && agrees.All(yes => yes) ? Verdict.Reproduced : Verdict.Differs;
            body.Add([variable, "printed", .. numbers.Select(number => number.Printed), ""]);
            body.Add(["", "rerun", .. Statistics.Select((statistic, i) => Cell(statistic.Value(summary), numbers[i], agrees[i])), verdict.ToString()]);
        }

        return new TableView(
            "beside", caption, ["variable", "source", .. Statistics.Select(statistic => statistic.Head), "verdict"], body, [],
            ["= marks a number that rounds to the printed one."]);
    }

    private static PrintedNumber Printed(PublishedTable printed, string variable, string kind) =>
        printed.Numbers.FirstOrDefault(number => number.Row == variable && number.Kind == kind)?.Number
        ?? throw new ArgumentException($"{printed.Name} prints no {kind} of '{variable}'.", nameof(printed));

    private static string Cell(double value, PrintedNumber printed, bool agrees) =>
        (agrees ? "= " : "") + Numbers.Fixed(value, printed.Decimals);
}
