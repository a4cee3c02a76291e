using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>R², sample sizes and coefficients of nested regressions, with the effects that the tables mark.</summary>
internal sealed class QuotaFits
{
    private const string YearEffects = "Year effects";
    private static readonly string[] Three = ["1", "2", "3"];

    public QuotaFits(QuotaCells cells)
    {
        // a world series adds nothing beside year effects
        GdpAbsorbed = [NestedModels.SameRSquared(cells.RSquared("Table 3", "2"), cells.RSquared("Table 3", "3"))
            .Testing(cells.Mark("Table 3", YearEffects, "3")).Testing(cells.Claim("c066"))];
        WorldAbsorbed =
        [
            .. Three.Select(column => NestedModels.SameRSquared(cells.RSquared("Table 3", "2"), cells.RSquared("Table 5", column)).Testing(cells.Mark("Table 5", YearEffects, column))),
            NestedModels.SameRSquared(cells.RSquared("Table 3", "4"), cells.RSquared("Table 5", "4")).Testing(cells.Mark("Table 5", YearEffects, "4")),
        ];
        NotIdentified = [.. new[] { "LNGDP", "Constant" }.Select(term => Unchanged(cells, term))];
        MeansColumn1 = Column1(cells);
        AbsorbedOutcome = [.. new[] { "1", "3" }.SelectMany(column => WorldOutcome(cells, column))];

        Section = new AuditSection(
            "Nested regressions",
            [
                .. GdpAbsorbed,
                .. WorldAbsorbed,
                .. NotIdentified,
                .. MeansColumn1,
                .. AbsorbedOutcome,
                DemandPath(cells),
                NestedModels.RSquared(cells.RSquared("Table 3", "1"), cells.RSquared("Table 3", "2")),
                NestedModels.SameRSquared(cells.RSquared("Table 3", "4"), cells.RSquared("Table 3", "5")),
                .. new[] { QuotaCells.Did, "CR4" }.Select(term => Unchanged(cells, term)),
                NestedModels.RSquared(cells.RSquared("Table 5", "1"), cells.RSquared("Table 5", "2")),
                NestedModels.RSquared(cells.RSquared("Table 5", "2"), cells.RSquared("Table 5", "3")),
            ]);
    }

    public AuditSection Section { get; }

    /// <summary>World GDP beside the year effects of Table 3, column 3.</summary>
    public Relation[] GdpAbsorbed { get; }

    /// <summary>World series beside the year effects of Table 5.</summary>
    public Relation[] WorldAbsorbed { get; }

    /// <summary>Columns 4 and 5 of Table 3 are one regression, and these numbers differ between them.</summary>
    public Relation[] NotIdentified { get; }

    /// <summary>Column 1 of Table 3 as a regression on DID alone.</summary>
    public Relation[] MeansColumn1 { get; }

    /// <summary>Columns of Table 6 whose outcome is the same for all minerals.</summary>
    public Relation[] AbsorbedOutcome { get; }

    // EPU changes neither R² nor the coefficients of DID and CR4: it adds nothing, so no other number can change either
    private static Relation Unchanged(QuotaCells cells, string term)
    {
        Member one = cells.Coefficient("Table 3", term, "4"), other = cells.Coefficient("Table 3", term, "5");
        return new Relation(
            RelationKind.NestedModels,
            $"{term} has one coefficient in columns 4 and 5 of Table 3, between which neither R² nor DID nor CR4 changes",
            [other, one],
            $"{other.Printed.TrimEnd('*')} − ({one.Printed.TrimEnd('*')})",
            "must be 0",
            readings => new Evaluation(readings[other] - readings[one], 0));
    }

    private static Relation[] Column1(QuotaCells cells)
    {
        Member slope = cells.Coefficient("Table 3", QuotaCells.Did, "1");
        Member claim = cells.Claim("c067");

        // the rows that lack a price may all be treated ones, or none
        double n = cells.Size("Table 3", "1").Number!.Value.Value, missing = cells.Moment("id", "N").Number!.Value.Value - n, treated = cells.Claim("c036").Number!.Value.Value;
        Interval share = Interval.Between(treated - missing, treated) / n;
        Interval deviation = (share * (1 - share) * n / (n - 1)).Sqrt();
        return
        [
            MeansLine.Through(cells.Moment("LNPRI", "Mean"), cells.Coefficient("Table 3", "Constant", "1"), [MeansTerm.Known(slope, share)]).Testing(claim),
            FitStatistics.SimpleRegression(cells.RSquared("Table 3", "1"), slope, deviation, cells.Moment("LNPRI", "Std. dev.")).Testing(claim),
        ];
    }

    // year effects explain what is the same for all minerals in a year: R² = 1 and nothing is left for DID
    private static Relation[] WorldOutcome(QuotaCells cells, string column)
    {
        Member effect = cells.Coefficient("Table 6", QuotaCells.Did, column), fit = cells.RSquared("Table 6", column);
        Member mark = cells.Mark("Table 6", YearEffects, column);
        string name = column == "1" ? "LNGDP" : "EPU";
        Relation Exactly(Member member, string what, double value) => new Relation(
            RelationKind.NestedModels,
            $"{name} is the same for all minerals in a year, so that beside year effects {what}",
            [member],
            $"{value:0}",
            $"printed {member.Printed}",
            readings => new Evaluation(value, readings[member])).Testing(mark);
        return [Exactly(effect, "the coefficient of DID is exactly 0", 0), Exactly(fit, "R² is exactly 1", 1)];
    }

    private static Relation DemandPath(QuotaCells cells)
    {
        Member effect = cells.Coefficient("Table 6", QuotaCells.Did, "1"), claim = cells.Claim("c098");
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; then DID has a coefficient other than 0",
            [claim, effect],
            $"{effect.Printed}",
            "must not be 0",
            [
                new Convention("without year effects", readings => new Evaluation(readings[effect], Interval.Between(double.Epsilon, double.PositiveInfinity))),
                new Convention("with year effects, as marked", _ => new Evaluation(0, Interval.Between(double.Epsilon, double.PositiveInfinity))),
            ]);
    }
}
