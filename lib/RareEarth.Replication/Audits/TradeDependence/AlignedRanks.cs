using RareEarth.Replication.Checks;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>The ranks of Table 1 as one alignment and some readings of the printed values have them.</summary>
/// <param name="Table">The values of each row in their order.</param>
/// <param name="Alignment">The alignment.</param>
/// <param name="Readings">The values as they are read.</param>
internal sealed record AlignedRanks(IReadOnlyDictionary<string, Member[]> Table, RankAlignment Alignment, Readings Readings)
{
    private static readonly string[] Columns =
    [
        .. from centrality in new[] { "degree", "strength" }
           from year in new[] { 2016, 2019, 2023 }
           from direction in new[] { "in", "out" }
           select $"{centrality} {direction} {year}",
        .. Enumerable.Range(1, 7).Select(value => $"betweenness value {value}"),
    ];

    /// <summary>Rank of a product; see <see cref="RankAlignment.Place"/>.</summary>
    public Interval this[string code, Centrality centrality, bool isOut, int year] => Readings[Member(code, centrality, isOut, year)];

    /// <summary>The sum over products of the ranks in and out.</summary>
    public Interval Sum(Centrality centrality, int year) =>
        IntervalMeans.Sum(Products.Codes.SelectMany(code => new[] { this[code, centrality, false, year], this[code, centrality, true, year] }));

    /// <summary>The printed value that the alignment takes for a rank.</summary>
    public Member Member(string code, Centrality centrality, bool isOut, int year) => Table[code][Alignment.Place(centrality, isOut, year) - 1];

    /// <summary>Table 1 by product, the values of each row in their order.</summary>
    /// <param name="paper">The paper.</param>
    public static IReadOnlyDictionary<string, Member[]> Of(PrintedPaper paper) =>
        Products.Codes.ToDictionary(code => code, code => Columns.Select(column => paper["Table 1", code, column]).ToArray());

    /// <summary>
    /// A relation that is computed under alignments: those under which the printed values satisfy it are one convention, the
    /// others another, of which the nearest is shown.
    /// </summary>
    /// <param name="table">Table 1.</param>
    /// <param name="claim">The claim that is tested.</param>
    /// <param name="reading">How it is read; empty for literally.</param>
    /// <param name="scope">The products and measures that it is about.</param>
    /// <param name="formula">The formula in words.</param>
    /// <param name="asked">What it must meet, in words.</param>
    /// <param name="evaluate">The computation under an alignment.</param>
    /// <param name="alignments">The alignments; null for all.</param>
    public static Relation Test(
        IReadOnlyDictionary<string, Member[]> table, Member claim, string reading, (IReadOnlyList<string> Codes, IReadOnlyList<Centrality> Measures) scope, string formula, string asked,
        Func<AlignedRanks, Evaluation> evaluate, IReadOnlyList<RankAlignment>? alignments = null)
    {
        alignments ??= RankAlignment.All;
        Convention[] conventions =
        [
            .. alignments.GroupBy(alignment => Under(alignment, Readings.AsPrinted).Holds).OrderByDescending(same => same.Key).Select(same => new Convention(
                RankAlignment.Describe([.. same]),
                readings => Together([.. same.Select(alignment => Under(alignment, readings))]))),
        ];
        IEnumerable<Member> ranks =
            from code in scope.Codes
            from measure in scope.Measures
            from alignment in alignments
            from isOut in new[] { false, true }
            from year in Enumerable.Range(0, 3)
            select new AlignedRanks(table, alignment, Readings.AsPrinted).Member(code, measure, isOut, year);
        return new Relation(
            RelationKind.Claim, reading.Length == 0 ? claim.Label : $"{claim.Label}; read as: {reading}", [claim, .. ranks.DistinctBy(rank => rank.Id)],
            formula, asked, conventions);

        static Evaluation Together(IReadOnlyList<Evaluation> evaluations)
        {
            Evaluation[] holding = [.. evaluations.Where(evaluation => evaluation.Holds)];
            return holding.Length > 0
                ? new Evaluation(holding.Select(evaluation => evaluation.Computed).Aggregate((a, b) => a.Hull(b)), holding[0].Printed)
                : evaluations.MinBy(evaluation => evaluation.Computed.Gap(evaluation.Printed))!;
        }

        Evaluation Under(RankAlignment alignment, Readings readings) => evaluate(new AlignedRanks(table, alignment, readings));
    }
}
