using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>Which degrees of freedom give the printed stars.</summary>
internal sealed class QuotaStars
{
    /// <summary>Five minerals less one.</summary>
    public const int ClustersMinusOne = 4;

    private static readonly string[] Others = ["Table 3", "Table 5", "Table 6", "Table 7"];

    public QuotaStars(QuotaCells cells)
    {
        StarredCell[] Of(IEnumerable<string> tables) => [.. tables.SelectMany(cells.AllStarred)];

        string[] all = [.. Others, "Table 4"];
        int least = (int)Stars.DegreesOfFreedom(Of(Others)).Lower;
        StarredCell before = cells.Starred("Table 4", "pre_2", "1");
        Member clustered = cells.Claim("c079");

        OneRule = Stars.OneDistribution("Tables 3 to 7", Of(all)).Testing(clustered);
        Trend = Stars.Under(before, least).Testing(clustered);
        Section = new AuditSection(
            "Stars",
            [
                OneRule,
                Trend,
                .. all.Order(StringComparer.Ordinal).Select(table => Stars.OneDistribution(table, cells.AllStarred(table))),
                Stars.OneDistribution("Tables 3, 5, 6 and 7", Of(Others)).Testing(cells.Claim("c076")).Testing(cells.Claim("c077")).Testing(cells.Claim("c078")),
                PreTrend(cells.Claim("c083"), before, least),
            ]);
    }

    public AuditSection Section { get; }

    /// <summary>One rule for all tables.</summary>
    public Relation OneRule { get; }

    /// <summary>The stars of the second year before the policy under the rule of the other tables.</summary>
    public Relation Trend { get; }

    // the test of parallel trends passes when no coefficient before the policy is significant at 5 %
    private static Relation PreTrend(Member claim, StarredCell before, int others)
    {
        Convention Under(int degreesOfFreedom, string name) => new(name, readings => new Evaluation(
            readings[before.Coefficient].Abs() / readings[before.StandardError],
            Interval.Between(0, StudentTInterval.CriticalValue(0.05, degreesOfFreedom).Upper)));

        return new Relation(
            RelationKind.Stars,
            $"{claim.Label}; then pre_2 is not significant at 5 %",
            [claim, before.Coefficient, before.StandardError],
            $"{before.Coefficient.Printed} / {before.StandardError.Printed.Trim('(', ')')}",
            "must be below the critical value",
            [Under(ClustersMinusOne, $"t({ClustersMinusOne}), clusters less one"), Under(others, $"t({others}), the least that the other tables fit")]);
    }
}
