using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What is found in Table 1.</summary>
internal static class RankFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(PrintedPaper paper, AuditSection ranks) =>
    [
        Finding.Computed(
            "The ranks in degree do not rise for all products",
            ranks.About("c107").Relations,
            "No rank of 2023 would be behind that of 2016. It is so under none of the ways to set the values of Table 1 under its headings.",
            "On average over the products the ranks do rise from 2016 to 2023, as the abstract says; \"all\" may be meant of the products taken together."),
        Finding.Computed(
            "The ranks in strength of four products are not always among the first three",
            ranks.About("c111").Relations,
            $"The ranks of 280530 and 720299 in out-strength in 2016 ({paper["Table 1", "280530", "strength out 2016"].Printed} and {paper["Table 1", "720299", "strength out 2016"].Printed} by position) would be 3 or better.",
            "The sentence is true of 2019 and 2023. It is true of 2016 only if the value there is the surplus one, and then the next sentence, that the out-strength of 284610 and 720299 rises, is false."),
        Finding.Read(
            "Table 1 has 19 values under 18 headed columns, and ranks betweenness in and out",
            [
                new Quote("Table 1", $"Row 253090: {string.Join(" ", paper.Members.Where(member => member.Id.StartsWith("4/Table 1/253090/", StringComparison.Ordinal)).Select(member => member.Printed))}."),
                new Quote("equation 10", "Betweenness counts shortest paths through a country: it has no direction, and the equation is that of an undirected graph."),
            ],
            "Betweenness would have three columns, one for each year.",
            "The conversion of the page may have lost or doubled headings and values. If the 2nd, 4th and 6th of the last seven values are the ranks of 2016, 2019 and 2023, none of them worsens, as the text says.",
            FindingKind.Tension),
    ];
}
