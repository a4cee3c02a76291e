using System.Globalization;
using Deedle;
using RareEarth.Methods.Trade;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeSecurity;

/// <summary>The paper's indicators and the variables of its regression, from public series, as far as those reach.</summary>
/// <remarks>
/// Where a part of an indicator is not known the indicator is missing in that year. Bases that the paper does not name: concentration by value of
/// imports of HS 2846; competitiveness by value of HS 2846 (BACI); reliance by gross weight of compounds and metals (customs totals for exports) on
/// apparent consumption; terms of trade by unit values of compounds.
/// </remarks>
public static class SecurityIndicators
{
    private const double KilogramsPerTonne = 1000;
    private const double Percent = 100;

    /// <summary>The indicators of Figures 1 and 2, each with its dimension.</summary>
    public static IReadOnlyList<string> Names { get; } = ["CR", "NIR", "SR", "TC", "TOT"];

    /// <summary>The variables of equation (6), the outcome first.</summary>
    public static IReadOnlyList<string> RegressionNames { get; } = ["REE", "PER", "CONS", "OUTP", "TOT", "OPEN"];

    /// <summary>Computes everything that public series allow.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="leaders">n of the concentration ratio CR_n, 1 to 5.</param>
    /// <returns>
    /// Rows are years. Columns: CR (share), NIR (share of apparent consumption), SR, TC, TOT (unit values), TOT_PPI (the paper's kind, 2006 = 1), OPEN (ratio), PER (kg
    /// of reserves a head), REE (US$), CONS (t, apparent), OUTP (t REO).
    /// </returns>
    /// <exception cref="DataPackageException">A table or series is not there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of leaders is not 1 to 5: five origins of each year are published.</exception>
    public static Frame<int, string> Observed(DataPackage package, int leaders = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaders, 5);
        Frame<int, string> series = SecurityData.Series(package);
        var origins = SecurityData.Origins(package);

        double At(string name, int year) => series[name].TryGet(year).OrDefault(double.NaN);

        // an indicator of which a part is not known is not known
        Func<int, double> Of(string[] parts, Func<double[], string, double> indicator) => year =>
        {
            double[] values = [.. parts.Select(part => At(part, year))];
            return values.Any(double.IsNaN) ? double.NaN : indicator(values, year.ToString(CultureInfo.InvariantCulture));
        };

        string[] weights = ["production_china_bgs", "imports_2846_customs_quantity", "imports_280530_quantity", "exports_customs_quantity"];
        double dollar = At("usd_cny", SecurityData.FirstYear);
        double yen = dollar / At("usd_jpy", SecurityData.FirstYear);
        double[] prices = [.. TermsOfTrade.Chained([.. SecurityData.Years.Select(year => At("ppi", year))])];

        return SecurityData.OfColumns(
        [
            ("CR", year => origins.TryGetValue(year, out var partners) ? Leaders(partners, leaders, year) : double.NaN),
            ("NIR", Of(weights, (v, where) => ImportReliance.OfApparentConsumption(v[0], v[1] + v[2], v[3], where))),
            ("SR", Of(["reserves_china", "reserves_world", "population_china", "population_world"], (v, where) => Scarcity.Of(v[0], v[1], v[2], v[3], where))),
            ("TC", Of(["exports_2846_value", "imports_2846_value"], (v, where) => TradeCompetitiveness.Of(v[0], v[1], where))),
            ("TOT", Of(
                ["exports_284690_value", "exports_284690_quantity", "imports_2846_customs_value", "imports_2846_customs_quantity"],
                (v, where) => TermsOfTrade.OfUnitValues(v[0], v[1], v[2], v[3], where))),
            ("TOT_PPI", year => TermsOfTrade.OfProducerPrices(
                prices[year - SecurityData.FirstYear], prices[year - SecurityData.FirstYear], At("usd_cny", year) / dollar, At("usd_cny", year) / At("usd_jpy", year) / yen)),
            ("OPEN", Of(["openness"], (v, _) => v[0] / Percent)),
            ("PER", Of(["reserves_china", "population_china"], (v, _) => v[0] * KilogramsPerTonne / v[1])),
            ("REE", Of(["exports_2846_value"], (v, _) => v[0])),
            ("CONS", Of(weights, (v, where) => ImportReliance.ApparentConsumption(v[0], v[1] + v[2], v[3], where))),
            ("OUTP", Of(["production_china_bgs"], (v, _) => v[0])),
        ]);
    }

    // "all others" are many: they count in the total and never among the leaders, which are the five largest
    private static double Leaders(IReadOnlyDictionary<string, double> partners, int leaders, int year)
    {
        Concentration shares = Concentration.Of(partners, year.ToString(CultureInfo.InvariantCulture));
        return shares.Shares.Where(share => share.Partner != "all others").Take(leaders).Sum(share => share.Value);
    }
}
