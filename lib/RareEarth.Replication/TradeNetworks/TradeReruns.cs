using Deedle;
using RareEarth.Methods.Display;
using RareEarth.Methods.Networks;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>What public data say of claims of the paper's sections 2 and 3 that nothing in the paper itself can be set against.</summary>
public static class TradeReruns
{
    private const string Metals = "280530";
    private const string Compounds = "284690";
    private const string Magnets = "850511";
    private const int First = 2013;
    private const int Last = 2023;

    /// <summary>One rerun for each claim: the world share of magnets, growth of metals, price of compounds, imports of compounds, links of China.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="known">Yearly totals.</param>
    /// <param name="magnets">Complete network of the trade in magnets.</param>
    /// <param name="year">Its year.</param>
    /// <returns>Reruns with the verdict <see cref="Verdict.Differs"/>: substitute data judge nothing.</returns>
    public static IReadOnlyList<Rerun> Of(PrintedPaper paper, KnownTrade known, Network magnets, int year)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(magnets);
        Series<int, double> shares = known.WorldShare(Magnets).Between(First, Last);
        (double before, double after) = (UnitValue(known, Compounds, First), UnitValue(known, Compounds, Last));
        Series<int, double> imports = known.Series(Compounds, isExport: false, isQuantity: false);
        return
        [
            Differs("p4-c065", $"{Percent(shares.Values.Min())} to {Percent(shares.Values.Max())} of the world's exports of HS {Magnets} in {First} to {Last}, CEPII BACI"),
            Differs("p4-c072", $"{Percent(Growth(known, isQuantity: false))} a year by value, {Percent(Growth(known, isQuantity: true))} by weight, {First} to {Last}, WITS"),
            Differs("p4-c074", $"a {(after > before ? "rise" : "fall")} of {Percent(Math.Abs((after / before) - 1))}: {Numbers.Whole((int)Math.Round(before))} US$ a tonne in {First}, {Numbers.Whole((int)Math.Round(after))} in {Last}, WITS"),
            Differs("p4-c062", $"imports of HS {Compounds}: {Millions(imports[First])} million US$ in {First} (CEPII BACI), {Millions(imports[Last])} in {Last} (UN Comtrade); of HS 720299 nothing is public"),
            Differs("p4-c108", $"{Percent(Linked(magnets) / (magnets.Count - 1.0))}: {Linked(magnets)} of {magnets.Count - 1} economies that trade in HS {Magnets} in {year}, CEPII BACI"),
        ];

        Rerun Differs(string claim, string account) => new(paper.Claim(claim).Id, Verdict.Differs, account);
    }

    /// <summary>Exports in US$ over tonnes.</summary>
    /// <param name="known">Yearly totals.</param>
    /// <param name="product">HS code.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="isExport">Exports, or imports.</param>
    /// <exception cref="KeyNotFoundException">One of them is not known.</exception>
    public static double UnitValue(KnownTrade known, string product, int year, bool isExport = true)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Series(product, isExport, isQuantity: false)[year] / known.Series(product, isExport, isQuantity: true)[year];
    }

    private static double Growth(KnownTrade known, bool isQuantity)
    {
        Series<int, double> exports = known.Series(Metals, isExport: true, isQuantity);
        return Math.Pow(exports[Last] / exports[First], 1.0 / (Last - First)) - 1;
    }

    private static int Linked(Network network) => network.Nodes.Count(node => network.Weight("CHN", node) > 0 || network.Weight(node, "CHN") > 0);

    private static string Percent(double share) => $"{Numbers.Fixed(100 * share, 1)}%";

    private static string Millions(double dollars) => Numbers.Whole((int)Math.Round(dollars / 1e6));
}
