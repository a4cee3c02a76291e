using System.Globalization;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What is found in Tables 3 and 4 by themselves.</summary>
internal static class RegressionFindings
{
    private const string Conversion =
        "The conversion of the page into text may have repeated one value along a row, or spread a merged cell over all columns. Then the numbers that we have are not those of the article, and nothing follows for it";

    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(PrintedPaper paper, AuditSection sizes, AuditSection networks, AuditSection columns, AuditSection variance, AuditSection stars) =>
    [
        Finding.Computed(
            "Two sample sizes are not the number of ordered pairs of any number of countries",
            sizes.Broken.Relations,
            $"Numbers of ordered pairs that differ from the printed ones in a single digit are {string.Join(" and ", OneDigitAway(sizes))}.",
            "One digit differs in each, and Table 4 has the same: a slip of typing that was copied. Or a few pairs were left out of these two regressions without a word."),
        Finding.Computed(
            "Seven regressions print the same five coefficients: imports in Table 3, exports and imports in Table 4",
            OnePairOfEachPanel(columns),
            $"Seven samples of different sizes give seven different columns, as those of exports in Table 3 are; {columns.Relations.Count(relation => !relation.Holds)} of {columns.Relations.Count} pairs of columns are the same.",
            $"{Conversion}. But R² and sample size do differ from column to column in the same text, so that the article itself may have the repeated column; only the printed page can tell."),
        Finding.Computed(
            "R² of eight regressions is larger than their standardized coefficients allow",
            variance.Broken.Relations,
            $"With the coefficients of imports in Table 4, R² is at most {Most(paper, "Table 4", "imports", Products.Codes[0])}, with those of exports of 720299 in Table 3 at most {Most(paper, "Table 3", "exports", "720299")}.",
            $"Section 4.4 calls the coefficients standardized. Were they not, there would be no such bound. {Conversion}; but a value that was repeated from the first column would fit that column at least, and it does not. For exports of 720299 a unit in the last digit of R² or of two coefficients is enough."),
        Finding.Computed(
            "Stars stand on coefficients that are too small for them under least squares",
            stars.Relations,
            "The coefficients would be larger, or have fewer stars.",
            "The stars come from permutations, not from least squares. Whole rows and columns are permuted, which as a rule makes small coefficients less significant and not more; but nothing rules out the opposite for a given matrix.",
            FindingKind.Tension),
        Finding.Computed(
            "The import networks of the products that are said to be mainly exported are the larger ones",
            networks.Relations,
            "The network of exports would have at least as many countries where exports prevail.",
            "The sample is the network of all countries, not the list of China's partners, and how countries enter it is not said.",
            FindingKind.Tension),
    ];

    // the calculation is the same for all pairs of a panel
    private static Relation[] OnePairOfEachPanel(AuditSection columns) =>
        [.. columns.Broken.Relations.GroupBy(relation => relation.Formula).Select(same => same.First())];

    private static IEnumerable<string> OneDigitAway(AuditSection sizes) => sizes.Relations
        .Where(relation => relation.Kind == RelationKind.SampleSize && !relation.Holds)
        .SelectMany(relation => Repair.Find([relation.Members[0]], [relation])?.Slips ?? [])
        .Select(slip => SampleSizes.Units(PrintedNumber.Parse(slip).Value))
        .Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} · {n - 1} = {n * (n - 1)}"));

    private static string Most(PrintedPaper paper, string table, string direction, string code)
    {
        Interval range = StandardizedCoefficients.Range(Products.Column(paper, table, direction, code).Coefficients.Select(coefficient => coefficient.Interval));
        return Math.Round(range.Upper, 3).ToString("F3", CultureInfo.InvariantCulture);
    }
}
