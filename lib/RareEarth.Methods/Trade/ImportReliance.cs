namespace RareEarth.Methods.Trade;

/// <summary>Net import reliance, NIR = (M − X)/C: the part of consumption that net imports supply (the paper's equation 2).</summary>
/// <remarks>
/// C is consumption, given or apparent: production + imports − exports (without changes of stocks, as no public source has them). All in one unit,
/// tonnes of oxide (REO) as a rule: mixing gross weight with REO, or dollars with tonnes, gives a number without meaning. NIR is negative for a net
/// exporter, and 1 where nothing is produced at home.
/// </remarks>
public static class ImportReliance
{
    private const string ApparentName = "Apparent consumption (production + imports − exports)";

    /// <summary>NIR on consumption that is known.</summary>
    /// <param name="imports">M, 0 at least.</param>
    /// <param name="exports">X, 0 at least.</param>
    /// <param name="consumption">C, above 0.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing or negative, or consumption is 0.</exception>
    public static double OfConsumption(double imports, double exports, double consumption, string where = "") =>
        (Amounts.NotNegative(imports, "The amount of imports", where) - Amounts.NotNegative(exports, "The amount of exports", where)) / Amounts.Positive(consumption, "Consumption", where);

    /// <summary>NIR on apparent consumption, (M − X)/(Q + M − X).</summary>
    /// <param name="production">Q, 0 at least.</param>
    /// <param name="imports">M, 0 at least.</param>
    /// <param name="exports">X, 0 at least.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing or negative, or apparent consumption is not positive, as when more is exported than there is.</exception>
    public static double OfApparentConsumption(double production, double imports, double exports, string where = "")
    {
        double consumption = Amounts.Positive(ApparentConsumption(production, imports, exports, where), ApparentName, where);
        return OfConsumption(imports, exports, consumption, where);
    }

    /// <summary>Q + M − X.</summary>
    /// <param name="production">Q, 0 at least.</param>
    /// <param name="imports">M, 0 at least.</param>
    /// <param name="exports">X, 0 at least.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing or negative, or the result is.</exception>
    public static double ApparentConsumption(double production, double imports, double exports, string where = "") => Amounts.NotNegative(
        Amounts.NotNegative(production, "The amount of production", where) + Amounts.NotNegative(imports, "The amount of imports", where) - Amounts.NotNegative(exports, "The amount of exports", where),
        ApparentName,
        where);
}
