using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeSecurity;

/// <summary>What is found by reading the text against itself.</summary>
internal static class TextFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(PrintedPaper paper, AuditSection balance) =>
    [
        Finding.Computed(
            "Trade competitiveness and import reliance are both said to rise all the time",
            balance.About("c048").Relations,
            "Reliance of that size means that imports exceed exports, so that competitiveness is negative in the end; having risen, it is negative in every year, and trade is mainly imports throughout.",
            "The one may be in values and the other in weights, or they may cover different products; even on one basis both can rise, when trade grows faster than output. The figures cannot be read here.",
            FindingKind.Tension,
            new Quote("section 4.1", "Trade competitiveness, (X − M) / (X + M), keeps rising from 2006 to 2020."),
            new Quote("section 4.1", $"Net import reliance, (M − X) / C, keeps rising, to more than {paper.Claim("c041").Printed}%.")),
        Finding.Read(
            "Security is defined for a country that mainly exports, and the country is said to depend on imports",
            [
                new Quote("section 2", "Trade security is defined on the ground that China's rare-earth trade is mainly exports."),
                new Quote("section 1", "Trade has turned from exports to dependence on imports; China has been the largest importer since 2018."),
            ],
            "The definition would say for which years, products or measure exports prevail.",
            "Imports of ore and exports of products can both prevail, each by its own measure; the definition may look back on the whole period.",
            FindingKind.Tension),
        Finding.Read(
            "Import concentration fluctuates at a high level, or has risen markedly; trade fluctuates, or rises every year",
            [
                new Quote("section 4.1", "Import concentration is high and fluctuates; total trade fluctuates."),
                new Quote("section 5.1", "Import concentration has risen markedly; the volume of trade rises every year."),
            ],
            "One description of each series would do.",
            "A series can rise and fluctuate; total trade may be a value and the volume a weight, which is not said.",
            FindingKind.Tension),
        Finding.Read(
            "The index of trade security, whose fall is the main result, is printed nowhere",
            [
                new Quote("abstract, section 5.1", "The security index of China's rare-earth trade keeps falling."),
                new Quote("section 4.1", "Figures 1 to 3 show indicators of pressure, state and response; no weights, no values of the three indices and no total are printed."),
            ],
            "Weights and yearly values would be printed, so that the fall can be recomputed.",
            "They may have been left out for want of space. Until data are at hand the result can be neither confirmed nor refuted.",
            FindingKind.Tension),
        Finding.Read(
            "Two articles appear three times each in the list of references",
            [
                new Quote("references 6, 18 and 22", "朱学红 et al., 国际贸易问题 (Journal of International Trade), 2018, no. 1: one article."),
                new Quote("references 8, 19 and 31", "郑国栋 et al., 地球学报 (Acta Geoscientica Sinica), 2021, no. 2: one article."),
            ],
            "Each article would have one number, or three different articles are meant.",
            "Reference lists that are joined from drafts keep doubles; they are cited for different statements, which one article may support."),
    ];
}
