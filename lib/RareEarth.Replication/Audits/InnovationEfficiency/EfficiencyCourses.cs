using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>
/// Efficiencies and indices over the years. "Efficiency" is TE in section 3.1.1 and productivity in section 4.5, and a
/// comparison may be meant of means or of every year: a claim is judged in the reading in which it holds, the other is a tension.
/// </summary>
internal static class EfficiencyCourses
{
    /// <summary>Whether the gain goes on after the first interval.</summary>
    public static AuditSection Since2018(EfficiencyTables tables)
    {
        Member[] te = [.. tables.YearByYear(All, "TE")];
        Member[] Later(string group, string index) => [.. tables.Course(group, index).Skip(1)];
        Relation Gain(string claim, string reading, IReadOnlyList<Member> members, string formula, Func<Readings, Interval> compute) =>
            Sizes.Of(tables.Claim(claim), members, formula, compute, MalmquistClaims.Above, $"above 1 for {reading} from 2018 to 2023");
        Relation Product(string claim, string group, string index) => Gain(
            claim, index, Later(group, index), string.Join(" · ", Later(group, index).Select(one => one.Printed)), readings => IntervalMeans.Product(readings.All(Later(group, index))));
        Relation OfTe(string claim) => Gain(claim, "TE", [te[^1], te[1]], $"{te[^1].Printed} / {te[1].Printed}", readings => readings[te[^1]] / readings[te[1]]);
        return new AuditSection(
            "From 2018 on",
            [
                Claims.Greater(tables.Claim("c213"), (te[^1], te[0])),
                Claims.AllWithin(tables.Claim("c213"), [tables.Index(Mean, All, "TFP")], MalmquistClaims.Above, "above 1"),
                Product("c157", All, "TFP"),
                Product("c157", All, "EC").AsTension(),
                OfTe("c157").AsTension(),
                OfTe("c213").AsTension(),
                Product("c218", Back, "EC").AsTension(),
            ]);
    }

    /// <summary>Comparisons of the groups that hold on the mean, in every single year.</summary>
    public static AuditSection EveryYear(EfficiencyTables tables) => new(
        "Every year",
        [
            Claims.Greater(tables.Claim("c121"), [.. tables.YearByYear(Front, "SE").Zip(tables.YearByYear(Back, "SE"))]).AsTension(),
            Claims.AllWithin(tables.Claim("c201"), tables.YearByYear(Front, "PTE"), Interval.Between(0.9, 1.001), "at least 0.9").AsTension(),
            Claims.Greater(tables.Claim("c173"), [.. tables.Course(Front, "TC").Zip(tables.Course(Back, "TC"))]).AsTension(),
        ]);

    /// <summary>EC against the course of the mean TE: a geometric mean of ratios and a ratio of arithmetic means need not agree, but mostly do.</summary>
    public static AuditSection AgainstIndices(EfficiencyTables tables) => new(
        "EC against the course of TE",
        [.. new[] { All, Front, Back }.SelectMany(group => tables.Periods.Select(period => SameDirection(tables, group, period)))]);

    private static Relation SameDirection(EfficiencyTables tables, string group, string period)
    {
        Member ec = tables.Index(period, group, "EC");
        IReadOnlyList<int> years = Labels.Years(ec);
        Member before = tables.Efficiency($"{years[0]}", group, "TE"), after = tables.Efficiency($"{years[1]}", group, "TE");
        return new Relation(
            RelationKind.Growth,
            $"{ec.Label} and the course of mean TE point in the same direction",
            [ec, before, after],
            $"({ec.Printed} − 1) · ({after.Printed} / {before.Printed} − 1)",
            "must not be negative",
            readings => new Evaluation((readings[ec] - 1) * ((readings[after] / readings[before]) - 1), Interval.NonNegative)).AsTension();
    }
}
