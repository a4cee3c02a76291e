using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>Findings in Tables 1, 3 and 4, in the sample and in the words of the conclusions.</summary>
internal static class OtherFindings
{
    /// <summary>The findings that rest on the relations of these sections, and those from reading.</summary>
    public static IEnumerable<Finding> Of(EfficiencyTables tables, AuditSection likelihoods, AuditSection sample, AuditSection products, AuditSection groupClaims) =>
        [OneCrossSection(tables, likelihoods), .. Sample(tables, sample), LastDigit(products), Steady(tables, groupClaims), .. Readings(tables)];

    /// <summary>The tensions over the years.</summary>
    public static IEnumerable<Finding> OverYears(EfficiencyTables tables, AuditSection since2018, AuditSection everyYear, AuditSection directions)
    {
        yield return Finding.Computed(
            "The whole gain in technical efficiency lies in the first interval",
            [.. since2018.Relations.Where(relation => relation.IsTension)],
            $"That productivity rises from 2018 on, or that technical efficiency rose once, from {tables.Efficiency("2017", All, "TE").Printed} in 2017 to {tables.Efficiency("2018", All, "TE").Printed} in 2018.",
            "The sentences hold for TFP, which section 4.5 calls efficiency too, and for 2023 against 2017.",
            FindingKind.Tension,
            new Quote("section 4.4", "overall efficiency rises gradually while it fluctuates (在波动中逐渐提高)"));
        yield return Finding.Computed(
            "What is said of the two groups holds on the mean and not in every year",
            everyYear.Relations,
            "\"On the mean\", or the years in which it does not hold.",
            "Section 4.3 says \"on the whole\" (总体而言). The front end's PTE and SE of 2022 are those of the incomplete row; completed, both fit.",
            FindingKind.Tension);
        yield return Finding.Computed(
            "The front end's EC and the course of its mean TE point in opposite directions in two intervals",
            [.. directions.Relations.Where(relation => !relation.Holds)],
            "Nothing, if the firms differ enough.",
            "EC is a geometric mean of the firms' ratios, the other a ratio of arithmetic means; with six firms the two can differ in sign. The firms' numbers would decide.",
            FindingKind.Tension);
    }

    private static Finding OneCrossSection(EfficiencyTables tables, AuditSection likelihoods)
    {
        Interval Observations(string slack) => FrontierLikelihood.Observations(
            tables.Frontier("log likelihood", slack).Interval, tables.Frontier("LR test", slack).Interval, tables.Frontier("sigma-squared", slack).Interval, tables.Frontier("gamma", slack).Interval);
        return Finding.Computed(
            "Table 1 comes from about 22 observations, one cross-section, and the text does not say which",
            [.. likelihoods.Relations.Where(relation => relation.IsTension)],
            $"From log likelihood, LR, σ² and γ the three regressions have about {string.Join(", ", Slacks.Select(slack => Observations(slack).ToString()))} observations: the 22 firms once.",
            "Second stages are often run year by year, and one of seven tables may be printed; or the slacks are means over the years. Both fit, and the paper names neither. "
                + "The bounds without an assumption on the inefficiency hold for a panel model too, so that a panel with one inefficiency for each firm is no way out.",
            FindingKind.Tension);
    }

    private static IEnumerable<Finding> Sample(EfficiencyTables tables, AuditSection sample)
    {
        yield return Finding.Computed(
            "Section 3.3 ends the sample in 2022, all tables and other sections in 2023",
            [.. sample.Relations.Where(relation => relation.Members.Contains(tables.Claim("c056")))],
            "2017–2023 in section 3.3, as in title and abstract.",
            "A sentence that was written before the last year was added.");
        yield return Finding.Computed(
            "Section 4.2 sends the reader to Table 3 for what is Table 1",
            [.. sample.Relations.Where(relation => relation.Members.Contains(tables.Claim("c078")))],
            "Table 1, as the same section says further down.",
            "Tables were probably renumbered. The title of the table has a slip of the same kind, SAF for SFA.",
            quotes: [new Quote("title of Table 1", "Second-stage SAF regression results")]);
    }

    private static Finding LastDigit(AuditSection products) => Finding.Computed(
        "TFP of the front end in 2020–2021 is off by one in the last digit",
        [.. products.Relations.Where(relation => relation.Kind == RelationKind.Product)],
        $"TFP {LastDigits(products)}; or EC or TC higher by one in the last digit.",
        "Group means of indices that the program had already rounded to three decimals need not multiply exactly. Nothing rests on it.");

    private static Finding Steady(EfficiencyTables tables, AuditSection claims) => Finding.Computed(
        "Technical change is said to grow steadily, and falls in two of six intervals",
        [.. claims.Relations.Where(relation => relation.Members.Contains(tables.Claim("c177")) || relation.Members.Contains(tables.Claim("c215")))],
        "That TC rises on the mean, which it does in both groups.",
        $"Section 4.4 itself describes the fall of 2018–2019 for all firms. \"Steadily\" (稳步) and \"keeps rising\" (不断上升) may be meant of the means, {tables.Index(Mean, Back, "TC").Printed} and {tables.Index(Mean, Front, "TC").Printed}; "
            + "nothing that falls by a third in one year is steady.");

    private static IEnumerable<Finding> Readings(EfficiencyTables tables)
    {
        yield return Finding.Read(
            "Policy has furthered innovation in one section and has shown no positive effect in another",
            [
                new Quote("section 4.4", "policies had a positive influence to some degree (一定程度上…起到了正向影响)"),
                new Quote("section 5.1", "policies have not yet shown a positive effect (尚未展现出积极作用)"),
            ],
            "One conclusion, or two that name what they are about.",
            "The first sentence is about the course of the indices after 2019, the second about subsidies and slack. Neither stands on an estimate of a policy's effect.",
            FindingKind.Tension);
        yield return Finding.Read(
            "A significant coefficient of age with the opposite sign is not discussed",
            [
                new Quote("Table 1", $"age on the slack of net fixed assets: {tables.Frontier("Age", Slacks[2]).Printed}"),
                new Quote("section 4.2", "age raises the slack of R&D staff and of R&D spending; the third coefficient is not mentioned"),
            ],
            "That age raises two slacks and lowers the third, significantly by the table's own stars.",
            "The section is about waste, which a positive coefficient stands for; the table prints all nine coefficients.",
            FindingKind.Tension);
        yield return Finding.Read(
            "A study is opened with one reference number and closed with another",
            [new Quote("section 2", $"the study numbered 19 ends with [{tables.Claim("c040").Printed}]")],
            "[19] only.",
            "A leftover of an earlier numbering, or a second citation. The list of references is not in the text at hand.",
            FindingKind.Tension);
    }

    // the numbers of three decimals that the product of the other two allows
    private static string LastDigits(AuditSection products)
    {
        Relation? broken = products.Relations.FirstOrDefault(relation => !relation.Holds && relation.Kind == RelationKind.Product);
        return broken is null || Repair.Find([broken.Members[0]], [broken]) is not { } repair
            ? "the product of EC and TC"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{repair.Lowest:0.000} to {repair.Highest:0.000}");
    }
}
