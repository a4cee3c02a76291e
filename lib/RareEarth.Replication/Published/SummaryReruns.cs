using RareEarth.Methods.Descriptives;
using RareEarth.Methods.Display;
using RareEarth.Replication.Checks;

namespace RareEarth.Replication.Published;

/// <summary>What the rerun of a table of descriptive statistics says of each of its numbers.</summary>
public static class SummaryReruns
{
    /// <summary>One rerun for each printed statistic of a variable that was computed.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table">Table of the paper: <c>Table 2</c>.</param>
    /// <param name="rerun">The statistics of the rerun by variable.</param>
    /// <param name="ownData">Variables that are the paper's own data, such as those that its design fixes; all others are substitutes.</param>
    /// <param name="data">On which data the others are.</param>
    /// <returns><see cref="Verdict.Reproduced"/> where the paper's own data give the printed number, else <see cref="Verdict.Differs"/>.</returns>
    public static IReadOnlyList<Rerun> Of(PrintedPaper paper, string table, IEnumerable<SummaryStatistics> rerun, IReadOnlySet<string> ownData, string data)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(ownData);
        var byName = rerun.ToDictionary(summary => summary.Name);
        return
        [
            .. from number in paper.Tables.SelectMany(one => one.Numbers)
               where number.Table == table && byName.ContainsKey(number.Row)
               let value = Value(number.Kind, byName[number.Row])
               where value is not null
               let own = ownData.Contains(number.Row)
               select new Rerun(
                   Member.Of(paper.Source, number).Id,
                   own && number.Number.Agrees(value.Value) ? Verdict.Reproduced : Verdict.Differs,
                   $"{Numbers.Fixed(value.Value, number.Number.Decimals)} {(own ? "from the design" : $"on {data}")}"),
        ];
    }

    private static double? Value(string kind, SummaryStatistics summary) => kind switch
    {
        "observations" => summary.N,
        "mean" => summary.Mean,
        "standard_deviation" => summary.StandardDeviation,
        "minimum" => summary.Minimum,
        "maximum" => summary.Maximum,
        _ => null,
    };
}
