using RareEarth.Replication.Checks;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What is found in the numbers of sections 2 and 3.</summary>
internal static class TradeFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(PrintedPaper paper, AuditSection trade)
    {
        Interval others = TradeClaims.LeastImports(paper) - TradeClaims.OreValue(paper);
        return
        [
            Finding.Computed(
                "By weight, exports exceed imports in 2023 in section 2.1, and imports exceed exports in section 3",
                [.. trade.About("c086").Relations.Where(relation => relation.Members[0].Id.EndsWith("c086", StringComparison.Ordinal))],
                "One of the two would have to be the other way round.",
                "Section 2.1 may have exports and imports exchanged: with imports at 665 · 10^4 t of ore alone, \"imports exceed exports by 250 %\" would agree with section 3 and with imports of six times the value.",
                quotes:
                [
                    new Quote("section 2.1", "In 2023 the value of imports is 6 times that of exports; exports exceed imports by weight by 250 %."),
                    new Quote("section 5.1", "Exports far exceed imports by weight and by value. (No year is named; over the eleven years together that could be so.)"),
                ]),
            Finding.Computed(
                "An excess of exports by 250 % asks for exports that the other numbers leave no room for",
                [trade.Relations[^1]],
                $"Exports would weigh at least {TradeClaims.LeastExports(paper)} · 10^4 t, of which magnets are {TradeClaims.MagnetWeight(paper)} and ore is said to stay at the level of ten thousand tonnes.",
                $"No single number proves it: five more products are exported, whose weights are not printed. The values fit one another: imports of at least {TradeClaims.LeastImports(paper)} · 10^8 USD, of which ore is {TradeClaims.OreValue(paper)}, so that the other six products would cost at least {Interval.Between(Math.Max(0, others.Lower), others.Upper)}.",
                FindingKind.Tension),
            Finding.Read(
                "Exports of ore drop sharply, and always stay at the level of ten thousand tonnes",
                [
                    new Quote("section 2.1, 2020–2023", "The weight of ore exported dropped sharply."),
                    new Quote("section 2.2, 2013–2023", "The weight of ore exported always stays at the level of ten thousand tonnes."),
                ],
                "A figure for each year would tell; Figure 2 cannot be read to that precision here.",
                "Both can be true, as a level of ten thousand tonnes may reach from one to just below ten of them.",
                FindingKind.Tension),
        ];
    }
}
