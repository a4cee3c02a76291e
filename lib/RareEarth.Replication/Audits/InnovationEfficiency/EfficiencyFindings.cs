using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>Findings in Table 2 and in the stages that it compares.</summary>
internal static class EfficiencyFindings
{
    private const string Odd = "2022";

    /// <summary>The findings that rest on the relations of these sections.</summary>
    public static IEnumerable<Finding> Of(EfficiencyTables tables, AuditSection groups, AuditSection changes)
    {
        yield return Finding.Computed(
            "In 2022 all firms are not the mean of the two groups: one firm is missing, probably at the front end",
            [.. groups.Relations.Where(relation => relation.Members[0].Id.Contains($"/{Odd}/", StringComparison.Ordinal))],
            $"With the printed rows of all firms and of the back end, the front end of 2022 has {Each(measure => $"{measure} {MissingFirm.ImpliedFront(tables, Odd, measure)}")}; "
                + $"printed are {Each(measure => $"{measure} {tables.Efficiency(Odd, Front, measure).Printed}")}.",
            $"What the two groups leave of 22 firms is one firm's worth, {Each(measure => $"{measure} {MissingFirm.Remainder(tables, Odd, measure)}")}, and within rounding its TE is PTE · SE, as a single firm's must be. "
                + $"So one firm was probably left out of the sum of the front end but not of the number of firms that the sum is divided by, as an empty cell of a spreadsheet would do: "
                + $"the printed front row times 6/5, {Each(measure => $"{measure} {tables.Groups[0] / (tables.Groups[0] - 1) * tables.Efficiency(Odd, Front, measure).Interval}")}, is an ordinary row of five firms. "
                + $"Two things outside these relations point to the front row, and not to the others: its TE − PTE · SE is {Gap(tables, Odd, Front)}, where it lies between {LeastGap(tables)} and {MostGap(tables)} in all other rows of groups and years; "
                + $"and from 2022 to 2023 its TE grows by the factor {Ratio(tables.Efficiency("2023", Front, "TE").Interval, tables.Efficiency(Odd, Front, "TE").Interval)}, or {Ratio(tables.Efficiency("2023", Front, "TE").Interval, MissingFirm.ImpliedFront(tables, Odd, "TE"))} when corrected, where Table 4 has {tables.Index("2022-2023", Front, "EC").Printed}. "
                + "The ledger leaves the nine cells in dispute all the same: no change of one of them repairs the table, because the row of means was computed from the printed front row and holds with it.");
        yield return Finding.Computed(
            "The means over the years inherit the missing firm",
            [.. groups.Relations.Where(relation => relation.Members[0].Id.Contains($"/{Mean}/", StringComparison.Ordinal))],
            $"With the row of 2022 corrected, the means over the years are {Each(measure => $"{measure} {CorrectedMean(tables, measure)}")}; printed are {Each(measure => $"{measure} {tables.Efficiency(Mean, Front, measure).Printed}")}.",
            "The row of means is the mean of the printed rows, so that one gap in 2022 reaches the means, the changes from stage 1 and every sentence of sections 4.3 and 5.1 that rests on them. No order of the two groups turns round.");
        yield return Finding.Computed(
            "One firm-year is missing from the groups' means of stage 1 too",
            [.. changes.Relations.Where(relation => relation.Members.Count > 3)],
            $"With the printed means of all firms and the back end's level and change, the front end of stage 1 has {Each(measure => $"{measure} {MissingFirm.FrontOfStageOne(tables, measure)}")}; "
                + $"its own level and change give {Each(measure => $"{measure} {MissingFirm.StageOne(tables, Front, measure)}")}.",
            $"Summed over {tables.Years.Count} years the groups lack {Each(measure => $"{measure} {MissingFirm.RemainderOfStageOne(tables, measure)}")}: again about one firm in one year, with PTE near 1, and probably the same gap as in the finding above. "
                + $"The front end's changes ({Each(measure => tables.Efficiency(Change, Front, measure).Printed)}) then compare two incomplete means; with both completed they are {Each(measure => Percent((CorrectedMean(tables, measure) / MissingFirm.FrontOfStageOne(tables, measure)) - 1))}.");
        yield return Finding.Read(
            "The fall of the back end's scale efficiency is large in one section and small in another",
            [
                new Quote("section 4.3", $"the fall of SE is large (降幅较大): {tables.Efficiency(Change, Back, "SE").Printed}"),
                new Quote("section 5.1", "scale efficiency falls by little in both groups (两组企业规模效应都小幅下降)"),
            ],
            "One of the two words.",
            "Each can be defended alone: the fall is large beside that of the front end, and small beside the rise of PTE.",
            FindingKind.Tension);
    }

    private static string Each(Func<string, string> write) => string.Join(", ", Measures.Select(write));

    private static Interval CorrectedMean(EfficiencyTables tables, string measure) => IntervalMeans.Sum(
        tables.Years.Select(year => year == Odd ? MissingFirm.ImpliedFront(tables, year, measure) : tables.Efficiency(year, Front, measure).Interval)) / tables.Years.Count;

    private static Interval Gap(EfficiencyTables tables, string row, string group) =>
        Identities.Gap(tables.Efficiency(row, group, "TE"), [tables.Efficiency(row, group, "PTE"), tables.Efficiency(row, group, "SE")]);

    private static IEnumerable<Interval> OtherGaps(EfficiencyTables tables) => tables.Years
        .SelectMany(year => new[] { Front, Back }.Where(group => (year, group) != (Odd, Front)).Select(group => Gap(tables, year, group)));

    private static string LeastGap(EfficiencyTables tables) => Digits(OtherGaps(tables).Min(gap => gap.Lower));

    private static string MostGap(EfficiencyTables tables) => Digits(OtherGaps(tables).Max(gap => gap.Upper));

    private static Interval Ratio(Interval later, Interval earlier) => later / earlier;

    private static string Percent(Interval share) => $"{share * 100}%";

    private static string Digits(double value) => value.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
}
