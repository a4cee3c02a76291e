namespace RareEarth.Methods.Trade;

/// <summary>Trade competitiveness, TC = (X − M)/(X + M), from −1 (imports only) to 1 (exports only) (equation 4; also called normalised trade balance).</summary>
public static class TradeCompetitiveness
{
    /// <summary>Computes the index.</summary>
    /// <param name="exports">X, 0 at least.</param>
    /// <param name="imports">M, 0 at least, in the same unit.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing or negative, or there is no trade at all.</exception>
    public static double Of(double exports, double imports, string where = "") => Amounts.Ratio(
        Amounts.NotNegative(exports, "The amount of exports", where) - Amounts.NotNegative(imports, "The amount of imports", where),
        exports + imports, "The sum of exports and imports", where);
}
