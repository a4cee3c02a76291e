using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>
/// What the printed means of the two groups leave of the printed means of all firms. No relation rests on it: that one firm
/// is missing is a reading of broken relations, not another relation.
/// </summary>
internal static class MissingFirm
{
    /// <summary>22 times the mean of all firms less 6 times that of the front end and 16 times that of the back end: about 0 in a sound row.</summary>
    public static Interval Remainder(EfficiencyTables tables, string row, string measure) => Means.Remainder(
        tables.Efficiency(row, All, measure).Interval, tables.Firms,
        [.. new[] { Front, Back }.Zip(tables.Groups, (group, size) => (tables.Efficiency(row, group, measure).Interval, size))]);

    /// <summary>The mean of the front end that the other two columns of a row imply.</summary>
    public static Interval ImpliedFront(EfficiencyTables tables, string row, string measure) => Means.Implied(
        tables.Efficiency(row, All, measure).Interval, [(tables.Efficiency(row, Back, measure).Interval, tables.Groups[1])], tables.Groups[0]);

    /// <summary>The mean of a group in stage 1 that its level and its change in Table 2 imply.</summary>
    public static Interval StageOne(EfficiencyTables tables, string group, string measure) =>
        Growth.Before(tables.Efficiency(Mean, group, measure).Interval, tables.Efficiency(Change, group, measure).Interval / 100);

    /// <summary>The mean of the front end in stage 1 that those of all firms and of the back end imply.</summary>
    public static Interval FrontOfStageOne(EfficiencyTables tables, string measure) => Means.Implied(
        tables.StageOne(measure).Interval, [(StageOne(tables, Back, measure), tables.Groups[1])], tables.Groups[0]);

    /// <summary>The sum over all years that is missing from the means of the groups in stage 1.</summary>
    public static Interval RemainderOfStageOne(EfficiencyTables tables, string measure) => tables.Years.Count * Means.Remainder(
        tables.StageOne(measure).Interval, tables.Firms,
        [.. new[] { Front, Back }.Zip(tables.Groups, (group, size) => (StageOne(tables, group, measure), size))]);
}
