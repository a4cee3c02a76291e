using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>What is found by reading alone.</summary>
internal static class ReadingFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(PrintedPaper paper) =>
    [
        Finding.Read(
            "The five factors of section 4.2 are not those of the model",
            [
                new Quote("section 4.2", "Partnership, economic scale, level of imports and exports, proximity and rare-earth demand (稀土需求)."),
                new Quote("section 4.1, Table 2, equations 11 and 12, Tables 3 and 4", "Partnership, economic development, trade intensity, proximity and institutions (制度水平)."),
            ],
            "Rare-earth demand would have a variable, or section 4.2 would name institutions.",
            "The sentence may be left from an earlier draft with another fifth variable."),
        Finding.Read(
            "The matrices are called undirected, and what they hold has a direction",
            [
                new Quote("section 4.1", "A weighted undirected matrix is built (加权无向矩阵)."),
                new Quote("equations 2 and 5, Tables 1 and 3", $"The dependence of a on b is not that of b on a; ranks are given in and out; samples such as {Products.Size(paper, "Table 3", "exports", "280530").Printed} count each pair in both directions."),
            ],
            "The matrices would be called directed, or be made symmetric in a way that is described.",
            "Programs for network regression count every cell off the diagonal of a symmetric matrix as well, so that the sample sizes alone do not decide.",
            FindingKind.Tension),
        Finding.Read(
            "Two products have two names",
            [
                new Quote("HS 284610", "Cerium compounds (铈) in section 1.1 and, for imports, in 4.3; neodymium compounds (钕) in 3.1, 3.2 and 4.3."),
                new Quote("HS 360690", "Ferrocerium (铈铁) in section 1.1 and, for imports, in 4.3; neodymium-iron (钕铁) in 3.1 and 4.3."),
            ],
            "In the Harmonized System 284610 is cerium compounds and 360690 contains ferrocerium.",
            "The names differ in one character, which the conversion of the page may have confused.",
            FindingKind.Tension),
        Finding.Read(
            "The source cited for China's imports of 2023 is a table of exports that is dated before that year",
            [
                new Quote("section 3", "Imports exceed exports several times in 2023, by customs statistics of 2023."),
                new Quote("references", "Table of key export goods (出口重点商品量值表) of December 2023, dated 2023-01-13."),
            ],
            "The reference would be to a table of imports, published in 2024.",
            "The date may be a slip for 2024-01-13, and the neighbouring table of imports may be meant."),
        Finding.Read(
            "A magnet without heavy rare earths is illustrated by its need of a light one",
            [new Quote("section 3.1", "A magnet without heavy rare earths, its use of praseodymium (镨) down to 0 %, may end China's control in medium and heavy rare earths.")],
            "Dysprosium (镝) and terbium are the heavy rare earths in magnets.",
            "The characters are alike: the conversion of the page may have confused them.",
            FindingKind.Tension),
        Finding.Read(
            "Partnership counts organisations of which China is no member",
            [new Quote("Table 2", "Six organisations with China as a main participant: WTO, APEC, OECD, G20, RCEP and CPTPP.")],
            "China is a member of four of them; it is no member of the OECD and has applied to join the CPTPP.",
            "Joint membership of two other countries is a fact about their trade with each other, and the sample has all pairs of countries; only the description is wrong then.",
            FindingKind.Tension),
        Finding.Read(
            "One symbol has two definitions, and another has none",
            [
                new Quote("equations 2, 4, 5 and 7", "C_cb is the concentration of b's imports below equation 4 and of b's exports below equation 7; the formulas are the same."),
                new Quote("below equation 7", "C_ca, C_db, C_da and C_cb are measured; no equation defines C_db. The sums run over S_ka and P_bk, shares that are defined as S_ab and P_ba."),
            ],
            "The denominators of equations 2 and 5 would have different symbols: the partner's concentration of imports in the first, of exports in the second.",
            "C_db was probably meant in one of the two; subscripts may have been lost in setting or in the conversion."),
    ];
}
