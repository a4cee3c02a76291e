using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>Table 2, the efficiencies of stage 3: means over groups and years, and what TE = PTE · SE leaves for means.</summary>
internal static class EfficiencyMeans
{
    /// <summary>All firms are the mean of the two groups, weighted by their sizes, in every year and in the row of means.</summary>
    public static AuditSection OverGroups(EfficiencyTables tables) => new(
        "Table 2: all firms from the two groups",
        [.. Measures.SelectMany(measure => tables.Years.Append(Mean).Select(row => OverGroups(tables, row, measure)))]);

    /// <summary>The row of means is the arithmetic mean of the years, and no mean of TE leaves the bounds of PTE and SE.</summary>
    public static AuditSection OverYears(EfficiencyTables tables) => new(
        "Table 2: means over years, and bounds of products",
        [
            .. Columns((group, measure) => Means.Arithmetic(tables.Efficiency(Mean, group, measure), tables.YearByYear(group, measure))),
            .. tables.Years.Append(Mean).SelectMany(row => new[] { All, Front, Back }.Select(group => Identities.MeanOfProduct(
                tables.Efficiency(row, group, "TE"), tables.Efficiency(row, group, "PTE"), tables.Efficiency(row, group, "SE")))),
        ]);

    /// <summary>The change row is stage 3 over stage 1; the means of stage 1 for the groups, which are not printed, must average to those of all firms.</summary>
    public static AuditSection Changes(EfficiencyTables tables) => new(
        "Table 2: changes from stage 1",
        [
            .. Measures.Select(measure => Growth.Rate(tables.Efficiency(Change, All, measure), tables.StageOne(measure), tables.Efficiency(Mean, All, measure))),
            .. Measures.Select(measure => StageOneOverGroups(tables, measure)),
        ]);

    public static Relation OverGroups(EfficiencyTables tables, string row, string measure) => Means.Arithmetic(
        tables.Efficiency(row, All, measure), [tables.Efficiency(row, Front, measure), tables.Efficiency(row, Back, measure)], tables.Groups);

    private static Relation StageOneOverGroups(EfficiencyTables tables, string measure) => GroupGrowth.MeanBefore(
        tables.StageOne(measure),
        [.. new[] { Front, Back }.Zip(tables.Groups, (group, size) => new GrownGroup(tables.Efficiency(Mean, group, measure), tables.Efficiency(Change, group, measure), size))]);

    private static IEnumerable<Relation> Columns(Func<string, string, Relation> build) =>
        new[] { All, Front, Back }.SelectMany(group => Measures.Select(measure => build(group, measure)));
}
