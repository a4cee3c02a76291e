using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>Sample sizes against the gaps of the variables.</summary>
internal sealed class QuotaSizes
{
    private static readonly string[] Oxides = ["1", "2", "3", "4", "5", "6"];

    public QuotaSizes(QuotaCells cells)
    {
        Member all = cells.Moment("id", "N"), price = cells.Moment("LNPRI", "N"), share = cells.Moment("CR4", "N");
        Mechanism = [.. new[] { "1", "2", "3" }.Select(column => SameControls(cells.Size("Table 6", column), share))];
        Oxide = [.. Oxides.Select(column => YearsOfOxide(cells, column))];
        Section = new AuditSection(
            "Sample sizes",
            [
                .. Mechanism,
                .. Oxide,
                .. new[] { "1", "2", "3" }.SelectMany(column => new[]
                {
                    SampleSizes.Subsample(cells.Size("Table 3", column), price),
                    SampleSizes.Subsample(cells.Size("Table 5", column), price),
                }),
                .. new[] { ("Table 3", "4"), ("Table 3", "5"), ("Table 4", "1"), ("Table 5", "4") }
                    .Select(place => SampleSizes.Intersection(cells.Size(place.Item1, place.Item2), price, share, all)),
                .. new[] { ("1", "LNGDP"), ("2", "CR4"), ("3", "EPU") }.Select(pair => SampleSizes.Subsample(cells.Size("Table 6", pair.Item1), cells.Moment(pair.Item2, "N"))),
                .. Oxides.Select(column => SampleSizes.Subsample(cells.Size("Table 7", column), price)),
            ]);
    }

    public AuditSection Section { get; }

    /// <summary>Sizes of Table 6 if the controls are those of Table 3.</summary>
    public Relation[] Mechanism { get; }

    /// <summary>Years that the sizes of Table 7 leave to each oxide.</summary>
    public Relation[] Oxide { get; }

    // of LNGDP, CR4 and EPU only CR4 has gaps: as outcome or as control it leaves the rows that it has
    private static Relation SameControls(Member size, Member rows) => new Relation(
        RelationKind.SampleSize,
        $"{size.Label} is the number of rows with CR4, if the controls are the other variables of Table 3",
        [size, rows],
        rows.Printed,
        $"printed {size.Printed}",
        readings => new Evaluation(readings[rows], readings[size])).AsTension();

    // the controls' rows are at least those of Table 3, column 4, less the 24 years of rare earths
    private static Relation YearsOfOxide(QuotaCells cells, string column)
    {
        Member size = cells.Size("Table 7", column), baseline = cells.Size("Table 3", "4"), years = cells.Claim("c089"), policy = cells.Claim("c036");
        return new Relation(
            RelationKind.SampleSize,
            $"Table 7, ({column}): the oxide has more years than the {policy.Printed} of the policy, so that there are years before it in the sample",
            [size, baseline, years, policy],
            $"at most {size.Printed} − ({baseline.Printed} − {years.Printed})",
            $"must be above {policy.Printed}",
            readings => new Evaluation(
                readings[size] - (readings[baseline] - readings[years]), Interval.Between(readings[policy].Lower + 1, double.PositiveInfinity)))
            .AsTension();
    }
}
