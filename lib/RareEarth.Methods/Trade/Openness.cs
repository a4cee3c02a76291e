namespace RareEarth.Methods.Trade;

/// <summary>Openness to trade, (X + M)/GDP, a ratio that may exceed 1 (the paper's OPEN).</summary>
public static class Openness
{
    /// <summary>Computes the ratio.</summary>
    /// <param name="exports">All exports, 0 at least: goods, or goods and services, which is to be said.</param>
    /// <param name="imports">All imports, of the same coverage, 0 at least.</param>
    /// <param name="gdp">Gross domestic product in the same currency, above 0.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing or negative, or GDP is 0.</exception>
    public static double Of(double exports, double imports, double gdp, string where = "") =>
        (Amounts.NotNegative(exports, "The amount of exports", where) + Amounts.NotNegative(imports, "The amount of imports", where)) / Amounts.Positive(gdp, "GDP", where);
}
