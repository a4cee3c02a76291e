using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;
using static RareEarth.Replication.Audits.InnovationEfficiency.MalmquistClaims;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>What the abstracts and sections 4.5 and 5.1 say of the Malmquist indices of the two groups.</summary>
internal static class GroupClaims
{
    // "steadily", "keeps rising": no interval takes more than a tenth away
    private static readonly Interval Steady = Interval.Between(0.9, double.PositiveInfinity);

    public static AuditSection Of(EfficiencyTables tables) => new("Claims about the groups' indices", [.. OnTheMean(tables), .. ByInterval(tables)]);

    private static IEnumerable<Relation> OnTheMean(EfficiencyTables tables)
    {
        foreach (string claim in new[] { "c010", "c021", "c173", "c176", "c216" })
        {
            yield return Claims.Greater(tables.Claim(claim), (OfMean(Front, "TC"), OfMean(Back, "TC")));
        }

        foreach (string claim in new[] { "c011", "c022", "c175" })
        {
            yield return Claims.Greater(tables.Claim(claim), (OfMean(Back, "EC"), OfMean(Front, "EC")));
        }

        foreach (string claim in new[] { "c168", "c214", "c220" })
        {
            yield return Claims.Greater(tables.Claim(claim), (OfMean(Back, "TFP"), OfMean(Front, "TFP")));
        }

        yield return Claims.Number(tables.Claim("c165"), [OfMean(Front, "TFP")], $"{OfMean(Front, "TFP").Printed} − 1", readings => readings[OfMean(Front, "TFP")] - 1);
        yield return Claims.Number(tables.Claim("c166"), [OfMean(Back, "TFP")], $"{OfMean(Back, "TFP").Printed} − 1", readings => readings[OfMean(Back, "TFP")] - 1);
        yield return IsAbove(tables, "c167", OfMean(Front, "TFP"), OfMean(Back, "TFP"));
        yield return IsAbove(tables, "c219", OfMean(Front, "TFP"), OfMean(Back, "TFP"));
        yield return IsAbove(tables, "c169", OfMean(Front, "TC"));
        yield return IsBelow(tables, "c170", OfMean(Front, "EC"));
        yield return IsAbove(tables, "c171", OfMean(Back, "TC"));
        yield return IsAbove(tables, "c172", OfMean(Back, "EC"));
        yield return IsBelow(tables, "c174", OfMean(Front, "EC"));
        yield return IsBelow(tables, "c217", OfMean(Front, "EC"));
        yield return IsAbove(tables, "c218", OfMean(Back, "TC"), OfMean(Back, "EC"));

        Member OfMean(string group, string index) => tables.Index(Mean, group, index);
    }

    private static IEnumerable<Relation> ByInterval(EfficiencyTables tables)
    {
        yield return Claims.AllWithin(tables.Claim("c177"), tables.Course(Back, "TC"), Steady, "at least 0.9 in every interval");
        yield return Claims.AllWithin(tables.Claim("c215"), tables.Course(Front, "TC"), Steady, "at least 0.9 in every interval");
        yield return BackAhead("c178", "2017-2018", "TFP");
        yield return Claims.AllWithin(tables.Claim("c179"), Both("2018-2019", "TFP"), Interval.Between(0, 0.8), "at most 0.8");
        yield return FrontAhead("c180", "2018-2019", "TFP");
        yield return IsAbove(tables, "c182", Index("2018-2019", Front, "EC"));
        yield return IsBelow(tables, "c183", Index("2018-2019", Front, "TC"), Index("2018-2019", Front, "TFP"));
        yield return IsAbove(tables, "c183", Index("2018-2019", Front, "EC"));
        yield return IsBelow(tables, "c185", Index("2019-2020", Front, "EC"));
        Member[] others = [.. Indices.SelectMany(index => Both("2019-2020", index)).Except([Index("2019-2020", Front, "EC")])];
        yield return IsAbove(tables, "c185", others);
        yield return IsAbove(tables, "c186", others);
        yield return IsAbove(tables, "c188", [.. Indices.Select(index => Index("2020-2021", Front, index))]);
        yield return IsBelow(tables, "c189", Index("2020-2021", Back, "EC"));
        yield return IsBelow(tables, "c190", Index("2020-2021", Back, "TFP"));
        yield return IsBelow(tables, "c191", Both("2021-2022", "EC"));
        yield return BackAhead("c192", "2021-2022", "EC");
        yield return Claims.AllWithin(tables.Claim("c193"), Both("2021-2022", "TC"), Interval.Between(1.1, double.PositiveInfinity), "at least 1.1");
        yield return IsAbove(tables, "c194", Both("2021-2022", "TFP"));
        yield return BackAhead("c195", "2021-2022", "TFP");
        yield return IsBelow(tables, "c196", Both("2022-2023", "TC"));
        yield return IsBelow(tables, "c197", Both("2022-2023", "TFP"));

        Member Index(string row, string group, string index) => tables.Index(row, group, index);
        Member[] Both(string row, string index) => [Index(row, Front, index), Index(row, Back, index)];
        Relation FrontAhead(string claim, string row, string index) => Claims.Greater(tables.Claim(claim), (Index(row, Front, index), Index(row, Back, index)));
        Relation BackAhead(string claim, string row, string index) => Claims.Greater(tables.Claim(claim), (Index(row, Back, index), Index(row, Front, index)));
    }

    private static Relation IsAbove(EfficiencyTables tables, string claim, params Member[] indices) => Claims.AllWithin(tables.Claim(claim), indices, Above, "above 1");

    private static Relation IsBelow(EfficiencyTables tables, string claim, params Member[] indices) => Claims.AllWithin(tables.Claim(claim), indices, Below, "below 1");
}
