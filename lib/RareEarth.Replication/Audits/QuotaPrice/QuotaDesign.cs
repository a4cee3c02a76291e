using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>What five minerals, 24 years and 17 treated rows fix by themselves.</summary>
internal sealed class QuotaDesign
{
    private const int Minerals = 5;
    private const int Years = 24;
    private const int FirstYear = 1999;
    private const int LastYear = 2022;
    private const int TreatedRows = 17;
    private static readonly string[] Variables = ["id", "year", "DID", "LNPRI", "LNGDP", "CR4", "EPU"];

    public QuotaDesign(QuotaCells cells)
    {
        Member all = cells.Moment("id", "N");
        Filled = [.. new[] { "LNPRI", "CR4" }.Select(name => SampleSizes.BalancedPanel(cells.Moment(name, "N"), Minerals, Years).Testing(cells.Claim("c064")))];
        Member[] firstYears = [cells.Claim("c048"), cells.Claim("c059"), cells.Claim("c087")];
        Member[] lastYears = [cells.Claim("c060"), cells.Claim("c088")];
        Member[] policyYears = [.. new[] { "c034", "c035", "c037", "c053", "c058" }.Select(cells.Claim)];
        Member policy = cells.Claim("c022");

        Section = new AuditSection(
            "Design of the sample",
            [
                .. DesignMoments.Sequence(1, Minerals, Years, cells.Moment("id", "Mean"), cells.Moment("id", "Std. dev."), cells.Moment("id", "Min"), cells.Moment("id", "Max")),
                .. DesignMoments.Sequence(FirstYear, LastYear, Minerals, cells.Moment("year", "Mean"), cells.Moment("year", "Std. dev."), cells.Moment("year", "Min"), cells.Moment("year", "Max")),
                .. DesignMoments.Indicator(cells.Moment("DID", "Mean"), cells.Moment("DID", "Std. dev."), cells.Moment("DID", "N"), TreatedRows),
                .. new[] { "id", "year", "DID", "LNGDP", "EPU" }.Select(name => SampleSizes.BalancedPanel(cells.Moment(name, "N"), Minerals, Years)),
                .. new[] { "LNPRI", "CR4" }.Select(name => SampleSizes.Subsample(cells.Moment(name, "N"), all)),
                .. Variables.Select(name => DesignMoments.WithinRange(
                    cells.Moment(name, "Mean"), cells.Moment(name, "Std. dev."), cells.Moment(name, "Min"), cells.Moment(name, "Max"), cells.Moment(name, "N"))),
                .. Filled,
                Restatements.Of(cells.Claim("c049"), cells.Moment("id", "Max")),
                Restatements.Of(cells.Claim("c086"), all),
                Identities.Product(cells.Claim("c086"), [cells.Claim("c049"), cells.Claim("c089")], RowsAre.Units),
                Restatements.Of(cells.Claim("c090"), cells.Claim("c089")),
                .. firstYears.Select(year => Restatements.Of(year, cells.Moment("year", "Min"))),
                .. lastYears.Select(year => Restatements.Of(year, cells.Moment("year", "Max"))),
                .. policyYears.Select(year => Restatements.Of(year, policy)),
                YearsInForce(cells.Claim("c036"), policy, cells.Moment("year", "Max")),
                TreatedShare(cells.Moment("DID", "Mean"), policy, cells.Moment("year", "Max"), all),
                Restatements.Of(cells.Claim("c032"), cells.Claim("c038")),
                Restatements.Of(cells.Claim("c057"), cells.Claim("c050")),
                Restatements.Of(cells.Claim("c092"), cells.Claim("c091")),
                Restatements.Of(cells.Claim("c093"), cells.Claim("c091")),
                Claims.AllWithin(cells.Claim("c051"), [cells.Moment("CR4", "Min")], Interval.Between(0.5, 1), "above 50 %"),
                Claims.Number(
                    cells.Claim("c132"), [cells.Moment("CR4", "Min"), cells.Moment("CR4", "Max")],
                    "between the least and the greatest CR4 of Table 2",
                    readings => readings[cells.Moment("CR4", "Min")].Hull(readings[cells.Moment("CR4", "Max")])),
            ]);
    }

    public AuditSection Section { get; }

    /// <summary>That gaps were filled, against the sizes that Table 2 prints.</summary>
    public Relation[] Filled { get; }

    private static Relation YearsInForce(Member years, Member first, Member last) => new(
        RelationKind.SampleSize,
        $"{years.Label} is the number of years from {first.Printed} to {last.Printed}",
        [years, first, last],
        $"{last.Printed} − {first.Printed} + 1",
        $"printed {years.Printed}",
        readings => new Evaluation(readings[last] - readings[first] + 1, readings[years]));

    private static Relation TreatedShare(Member mean, Member first, Member last, Member size) => new(
        RelationKind.DesignMoment,
        $"{mean.Label} is the share of one mineral's rows from {first.Printed} to {last.Printed}",
        [mean, first, last, size],
        $"({last.Printed} − {first.Printed} + 1) / {size.Printed}",
        $"printed {mean.Printed}",
        readings => new Evaluation((readings[last] - readings[first] + 1) / readings[size], readings[mean]));
}
