using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>What sections 4.4 and 5.1 and the abstracts say of the Malmquist indices of all firms.</summary>
internal static class MalmquistClaims
{
    public static readonly Interval Above = Interval.Between(Math.BitIncrement(1), double.PositiveInfinity);
    public static readonly Interval Below = Interval.Between(0, Math.BitDecrement(1));
    private const string Slump = "2018-2019";
    private const string Peak = "2019-2020";
    private const string Last = "2022-2023";

    private static readonly string[] After = ["2020-2021", "2021-2022"];

    public static AuditSection Of(EfficiencyTables tables)
    {
        Member Index(string row, string index) => tables.Index(row, All, index);
        Relation IsAbove(string claim, params Member[] indices) => Claims.AllWithin(tables.Claim(claim), indices, Above, "above 1");
        Relation IsBelow(string claim, params Member[] indices) => Claims.AllWithin(tables.Claim(claim), indices, Below, "below 1");
        Member[] After(string index) => [.. MalmquistClaims.After.Select(row => Index(row, index))];
        return new AuditSection(
            "Claims about all firms' indices",
            [
                .. new[] { "c007", "c018", "c159" }.Select(claim => IsAbove(claim, Index(Mean, "EC"))),
                .. new[] { "c008", "c019", "c158" }.Select(claim => IsAbove(claim, Index(Mean, "TC"))),
                .. new[] { "c009", "c020" }.Select(claim => IsAbove(claim, Index(Mean, "TFP"))),
                Claims.Number(tables.Claim("c134"), [Index(Mean, "TFP")], $"{Index(Mean, "TFP").Printed} − 1", readings => readings[Index(Mean, "TFP")] - 1),
                IsAbove("c137", Index(Mean, "EC"), Index(Mean, "TC")),
                IsBelow("c139", Index(Slump, "EC")),
                IsAbove("c142", Index(Peak, "EC")),
                Claims.Rank(tables.Claim("c144"), Index(Peak, "TFP"), [.. tables.Course(All, "TFP").Except([Index(Peak, "TFP")])], 1),
                IsBelow("c145", After("EC")),
                IsAbove("c146", After("TC")),
                Claims.Rises(tables.Claim("c146"), After("TC")),
                IsAbove("c147", After("TFP")),
                IsAbove("c148", Index(Last, "EC")),
                IsBelow("c149", Index(Last, "TC")),
                Claims.AllWithin(tables.Claim("c150"), [Index(Last, "TFP")], Interval.Between(0.95, Math.BitDecrement(1)), "between 0.95 and 1"),
                Swing(tables, "c153", "least", 0, (one, other) => one.Lower <= other.Upper),
                Swing(tables, "c154", "greatest", 1, (one, other) => one.Upper >= other.Lower),
            ]);
    }

    // the swing of TC runs from the interval with the least index to that with the greatest
    private static Relation Swing(EfficiencyTables tables, string claim, string which, int end, Func<Interval, Interval, bool> canBe)
    {
        IReadOnlyList<Member> course = tables.Course(All, "TC");
        return Claims.Number(
            tables.Claim(claim), course, $"{(end == 0 ? "first" : "last")} year of the interval with the {which} of {string.Join(", ", course.Select(index => index.Printed))}",
            readings => course
                .Where(index => course.All(other => canBe(readings[index], readings[other])))
                .Select(index => Interval.Exact(Labels.Years(index)[end]))
                .Aggregate((a, b) => a.Hull(b)));
    }
}
