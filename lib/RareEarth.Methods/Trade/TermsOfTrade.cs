namespace RareEarth.Methods.Trade;

/// <summary>Terms of trade, TOT = P_x/P_m: what exports cost by what imports cost (equation 5), in the forms that are in use.</summary>
/// <remarks>
/// The three forms are different quantities. Unit values have a level (above 1: a tonne sold brings more than a tonne bought costs) and move with the mix of
/// products; price indices have no level, only a course since their base; producer prices converted by exchange rates are neither export nor import prices.
/// </remarks>
public static class TermsOfTrade
{
    /// <summary>From unit values: (X value/X quantity)/(M value/M quantity).</summary>
    /// <param name="exportValue">Value of exports, above 0.</param>
    /// <param name="exportQuantity">Quantity of exports, above 0.</param>
    /// <param name="importValue">Value of imports in the same currency, above 0.</param>
    /// <param name="importQuantity">Quantity of imports in the same unit, above 0.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing, negative or 0.</exception>
    public static double OfUnitValues(double exportValue, double exportQuantity, double importValue, double importQuantity, string where = "") =>
        Amounts.Positive(UnitValue(exportValue, exportQuantity, "exports", where), "The unit value of exports", where)
        / Amounts.Positive(UnitValue(importValue, importQuantity, "imports", where), "The unit value of imports", where);

    /// <summary>From price indices of exports and imports with one base, in which TOT is 1.</summary>
    /// <param name="exportIndex">P_x, above 0.</param>
    /// <param name="importIndex">P_m, above 0, with the same base.</param>
    /// <param name="where">What the indices are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An index is missing, negative or 0.</exception>
    public static double OfPriceIndices(double exportIndex, double importIndex, string where = "") =>
        Amounts.Positive(exportIndex, "The price index of exports", where) / Amounts.Positive(importIndex, "The price index of imports", where);

    /// <summary>
    /// The paper's kind: no trade prices at all, but China's industrial producer price index in dollars over the same index in yen, both with one base year,
    /// so that TOT_t = (e$₀/e$_t)/(e¥₀/e¥_t) · (PPI_x/PPI_m). With one PPI on both sides it cancels, and what is left are exchange rates alone.
    /// </summary>
    /// <param name="exportPrices">Producer price index that stands for export prices, above 0, base 1.</param>
    /// <param name="importPrices">Producer (or purchasing) price index that stands for import prices, above 0, base 1.</param>
    /// <param name="dollar">Yuan per dollar relative to the base year, above 0: prices of exports are converted by it.</param>
    /// <param name="yen">Yuan per yen relative to the base year, above 0: prices of imports are converted by it.</param>
    /// <param name="where">What the numbers are about, as in a year; for messages.</param>
    /// <remarks>The paper names these series and not the formula; this is one reading, and is named as such wherever it is shown.</remarks>
    /// <exception cref="EstimationException">A number is missing, negative or 0.</exception>
    public static double OfProducerPrices(double exportPrices, double importPrices, double dollar, double yen, string where = "") => OfPriceIndices(
        Amounts.Positive(exportPrices, "The producer price index of exports", where) / Amounts.Positive(dollar, "The dollar's rate", where),
        Amounts.Positive(importPrices, "The producer price index of imports", where) / Amounts.Positive(yen, "The yen's rate", where),
        where);

    /// <summary>Chains an index whose preceding year is 100 to one whose first year is 1.</summary>
    /// <param name="precedingYearIs100">The index for each year without gap, above 0; the first number only sets the base.</param>
    /// <exception cref="EstimationException">There is no year, or a number is missing, negative or 0.</exception>
    public static IReadOnlyList<double> Chained(IReadOnlyList<double> precedingYearIs100)
    {
        ArgumentNullException.ThrowIfNull(precedingYearIs100);
        if (precedingYearIs100.Count == 0)
        {
            throw new EstimationException("A chain of price indices needs one year at least.");
        }

        double[] chain = new double[precedingYearIs100.Count];
        chain[0] = 1;
        for (int i = 1; i < chain.Length; i++)
        {
            chain[i] = chain[i - 1] * Amounts.Positive(precedingYearIs100[i], "The index", $"link {i} of the chain") / 100;
        }

        return chain;
    }

    /// <summary>Value over quantity.</summary>
    /// <param name="value">Value, 0 at least.</param>
    /// <param name="quantity">Quantity, above 0.</param>
    /// <param name="what">What is traded, as in "exports"; for messages.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing or negative, or the quantity is 0.</exception>
    public static double UnitValue(double value, double quantity, string what, string where = "") =>
        Amounts.NotNegative(value, $"The value of {what}", where) / Amounts.Positive(quantity, $"The quantity of {what}", where);
}
