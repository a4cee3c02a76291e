namespace RareEarth.Methods.Trade;

/// <summary>The index of scarcity, S_R = (S_c/S_w)/(P_c/P_w): a country's share of the world's reserves over its share of the world's people (equation 3).</summary>
/// <remarks>Above 1 the country is better endowed than the world: despite its name the index is high where the mineral is plentiful.</remarks>
public static class Scarcity
{
    /// <summary>Computes the index.</summary>
    /// <param name="reserves">S_c, the country's reserves, 0 at least.</param>
    /// <param name="worldReserves">S_w, in the same unit, above 0 and not below the country's.</param>
    /// <param name="population">P_c, above 0.</param>
    /// <param name="worldPopulation">P_w, in the same unit, above 0 and not below the country's.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">An amount is missing, negative or 0, or a part exceeds its whole.</exception>
    public static double Of(double reserves, double worldReserves, double population, double worldPopulation, string where = "") =>
        Part(Amounts.NotNegative(reserves, "The amount of the country's reserves", where), Amounts.Positive(worldReserves, "The amount of world reserves", where), "reserves", where)
        / Part(Amounts.Positive(population, "The country's population", where), Amounts.Positive(worldPopulation, "World population", where), "population", where);

    /// <summary>The share of the world's people below which the index exceeds a bound, given the share of reserves: share / bound.</summary>
    /// <param name="shareOfReserves">S_c/S_w, from 0 to 1.</param>
    /// <param name="bound">The bound, above 0.</param>
    /// <exception cref="EstimationException">The share is missing or negative, or the bound is 0.</exception>
    public static double GreatestShareOfPeople(double shareOfReserves, double bound) =>
        Amounts.NotNegative(shareOfReserves, "The share of reserves", "") / Amounts.Positive(bound, "The bound", "");

    private static double Part(double part, double whole, string name, string where) => part <= whole
        ? part / whole
        : throw new EstimationException(FormattableString.Invariant($"The country's {name} ({part}) exceed the world's ({whole}){(where.Length == 0 ? "" : $" in {where}")}: the two come from different editions, or from different units."));
}
