using System.Globalization;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What is found where the text speaks of Tables 3 and 4.</summary>
internal static class TextFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(PrintedPaper paper, AuditSection text, AuditSection robustness)
    {
        (Member First, Member Second)[] pairs = Products.Pairs(paper);
        return
        [
            Finding.Computed(
                "Effects that are significant in Table 3 and in Table 4 have opposite signs",
                robustness.About("c170").Relations,
                string.Create(CultureInfo.InvariantCulture, $"A robustness test that confirms keeps the signs; {Robustness.SameSign(pairs)} of {pairs.Length} coefficients keep theirs."),
                "Other ways to average the variables may turn an effect round, and the text claims robustness only to a degree. In the text that we have, the columns of Table 4 are one repeated column (see the finding on repeated columns): on the printed page they may be others."),
            Finding.Computed(
                "Section 4.3 and Table 3 disagree on signs and on significance",
                text.About("c131", "c133", "c136", "c138", "c139", "c164").Broken.Relations,
                "The table would have to print a negative or no significant partnership for imports of 360690 and a positive one for exports; negative trade intensity for imports of ore; proximity with both signs and institutions with stars among imports.",
                "All but the first statement are about imports of single products, where our text of the table repeats one column: if the conversion did that, the printed page may well bear them out. In the first, imports may have been written for exports, whose coefficient is the negative one."),
            Institutions(paper),
            Finding.Read(
                "Four ways to average are announced, two results are compared, and one set is printed",
                [
                    new Quote("section 4.4", "Average first or difference first, arithmetic or geometric mean; the two regression results are compared, see Table 4."),
                    new Quote("Table 4", "One panel for exports and one for imports."),
                ],
                "Table 4 would name the mean and the order behind it, or there would be four tables.",
                "Only one of several checks may have been printed for want of space; the two results may be those of Tables 3 and 4.",
                FindingKind.Tension),
        ];
    }

    private static Finding Institutions(PrintedPaper paper)
    {
        Member[] starred = [.. Products.Row(paper, "Table 3", "exports", "WGI").Where(coefficient => coefficient.Number!.Value.Stars > 0)];
        Member[] imports = [.. Products.Row(paper, "Table 3", "imports", "WGI").Where(coefficient => coefficient.Number!.Value.Stars > 0)];
        return Finding.Read(
            "Institutions matter for two products in the text, for others too in the table, and with both signs",
            [
                new Quote("sections 4.3 and 5.1", "Institutions are significant for 284690 and 850511."),
                new Quote("abstract", "All five factors are significant for most products."),
                new Quote("Table 3", $"WGI has stars in {starred.Length} regressions of exports ({string.Join("; ", starred.Select(one => $"{one.Id.Split('/')[3]} {one.Printed}"))}) and in {imports.Length} of imports."),
            ],
            "The text would name all products with stars, and say that two of the effects are negative.",
            "The text does not say that these are the only two; counted by products, in exports or imports, institutions are significant for a bare majority.",
            FindingKind.Tension);
    }
}
