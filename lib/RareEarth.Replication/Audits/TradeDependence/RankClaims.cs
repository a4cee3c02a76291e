using RareEarth.Replication.Checks;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What abstract, section 3.2 and conclusion say of the ranks in Table 1, under every alignment of its values with its headings.</summary>
internal static class RankClaims
{
    private const int First = 0, Last = 2; // 2016 and 2023
    private const int Top = 3;

    private static readonly Interval AtLeastOne = Interval.Between(1, double.PositiveInfinity); // ranks are whole numbers
    private static readonly Centrality[] Measures = [Centrality.Degree, Centrality.Strength, Centrality.Betweenness];
    private static readonly string[] DeepProcessing = ["280530", "284690", "720299", "850511"];

    /// <summary>The section.</summary>
    public static AuditSection Ranks(PrintedPaper paper)
    {
        IReadOnlyDictionary<string, Member[]> table = AlignedRanks.Of(paper);
        return new AuditSection(
            "Ranks",
            [
                .. from claim in new[] { "c004", "c010", "c157" }
                   from measure in Measures
                   select Improves(table, paper.Claim(claim), measure),
                .. new[] { "c005", "c011", "c158" }.Select(claim => Central(table, paper.Claim(claim))),
                NeverWorsens(table, paper.Claim("c106")),
                AllProducts(table, paper.Claim("c107"), Centrality.Degree, "no rank in degree, in or out, is worse in 2023 than in 2016"),
                Magnets(table, paper.Claim("c110")),
                TopThree(table, paper.Claim("c111")),
                OutStrengthRises(table, paper.Claim("c112"), "284610"),
                OutStrengthRises(table, paper.Claim("c113"), "720299"),
                AllProducts(table, paper.Claim("c114"), Centrality.Betweenness, "no rank in betweenness is worse in 2023 than in 2016"),
            ]);
    }

    // the sum over products falls from 2016 to 2023
    private static Relation Improves(IReadOnlyDictionary<string, Member[]> table, Member claim, Centrality measure) => AlignedRanks.Test(
        table, claim, $"the mean rank in {Name(measure)} over all products is better in 2023 than in 2016", (Products.Codes, [measure]),
        "sum of the ranks, 2016 less 2023", "must be at least 1",
        ranks => new Evaluation(ranks.Sum(measure, First) - ranks.Sum(measure, Last), AtLeastOne));

    private static Relation NeverWorsens(IReadOnlyDictionary<string, Member[]> table, Member claim) => AlignedRanks.Test(
        table, claim, "the mean rank over all products and measures is in no key year worse than in the one before", (Products.Codes, Measures),
        "lesser fall of their sum, 2016 to 2019 and 2019 to 2023", "must not be below 0",
        ranks =>
        {
            Interval[] sums = [.. Enumerable.Range(0, 3).Select(year => IntervalMeans.Sum(Measures.Select(measure => ranks.Sum(measure, year))))];
            return new Evaluation(Interval.Min(sums[0] - sums[1], sums[1] - sums[2]), Interval.NonNegative);
        });

    private static Relation Central(IReadOnlyDictionary<string, Member[]> table, Member claim) => AlignedRanks.Test(
        table, claim, $"in each measure, in and out, China is among the first {Top} in more than half of the networks of 2023", (Products.Codes, Measures),
        $"least number of products, of {Products.Codes.Count}", "must be more than half",
        ranks =>
        {
            IEnumerable<Interval[]> columns =
                from measure in Measures
                from isOut in new[] { false, true }
                select Products.Codes.Select(code => ranks[code, measure, isOut, Last]).ToArray();
            return new Evaluation(
                columns.Select(column => Interval.Between(column.Count(rank => rank.Upper <= Top), column.Count(rank => rank.Lower <= Top))).Aggregate(Interval.Min),
                Interval.Between((Products.Codes.Count / 2) + 1, Products.Codes.Count));
        });

    private static Relation AllProducts(IReadOnlyDictionary<string, Member[]> table, Member claim, Centrality measure, string reading)
    {
        var one = new AlignedRanks(table, RankAlignment.All[RankAlignment.Values - 1], Readings.AsPrinted);
        IEnumerable<string> worse =
            from code in Products.Codes
            from isOut in new[] { false, true }
            where one[code, measure, isOut, First].Upper < one[code, measure, isOut, Last].Lower
            select $"{code} {(isOut ? "out" : "in")} {one[code, measure, isOut, First]} to {one[code, measure, isOut, Last]}";
        return AlignedRanks.Test(
            table, claim, reading, (Products.Codes, [measure]),
            $"ranks that are worse (with the last value surplus, {string.Join(", ", worse)})", "must be none",
            ranks =>
            {
                Interval[] falls =
                [
                    .. from code in Products.Codes
                       from isOut in new[] { false, true }
                       select ranks[code, measure, isOut, Last] - ranks[code, measure, isOut, First],
                ];
                return new Evaluation(Interval.Between(falls.Count(fall => fall.Lower > 0), falls.Count(fall => fall.Upper > 0)), 0);
            });
    }

    private static Relation Magnets(IReadOnlyDictionary<string, Member[]> table, Member claim) => AlignedRanks.Test(
        table, claim, "", (["850511"], [Centrality.Degree]), "worse of the ranks in in-degree and out-degree of 850511 in 2023", $"claimed {claim.Number!.Value.Value}",
        ranks => new Evaluation(Interval.Max(ranks["850511", Centrality.Degree, false, Last], ranks["850511", Centrality.Degree, true, Last]), ranks.Readings[claim]));

    // an alignment under which the paper's next sentence is false is no reading of the table that this sentence can rest on
    private static Relation TopThree(IReadOnlyDictionary<string, Member[]> table, Member claim)
    {
        RankAlignment[] allowed = [.. RankAlignment.All.Where(alignment => new[] { "284610", "720299" }.All(code => Rise(new AlignedRanks(table, alignment, Readings.AsPrinted), code).Holds))];
        return AlignedRanks.Test(
            table, claim, "under each alignment that lets the ranks in out-strength of 284610 and 720299 rise, as the next sentence says", (DeepProcessing, [Centrality.Strength]),
            "worst of the ranks", $"claimed at most {claim.Number!.Value.Value}",
            ranks => new Evaluation(
                (from code in DeepProcessing
                 from isOut in new[] { false, true }
                 from year in Enumerable.Range(0, 3)
                 select ranks[code, Centrality.Strength, isOut, year]).Aggregate(Interval.Max),
                AtLeastOne.Intersect(Interval.Between(double.NegativeInfinity, ranks.Readings[claim].Upper))),
            allowed);
    }

    private static Relation OutStrengthRises(IReadOnlyDictionary<string, Member[]> table, Member claim, string code) => AlignedRanks.Test(
        table, claim, "it is better in 2023 than in 2016", ([code], [Centrality.Strength]), "rank, 2016 less 2023", "must be at least 1",
        ranks => Rise(ranks, code));

    private static Evaluation Rise(AlignedRanks ranks, string code) =>
        new(ranks[code, Centrality.Strength, true, First] - ranks[code, Centrality.Strength, true, Last], AtLeastOne);

    private static string Name(Centrality measure) => measure switch
    {
        Centrality.Degree => "degree",
        Centrality.Strength => "strength",
        _ => "betweenness",
    };
}
