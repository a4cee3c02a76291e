namespace RareEarth.Methods.Inference;

/// <summary>A p-value by rank, with its simulation error.</summary>
/// <param name="Value">(draws above + w · ties) / draws, the observed arrangement among the draws and w of the tie rule.</param>
/// <param name="MonteCarloStandardError">√(p(1 − p)/draws) of simulated draws; 0 for an enumeration.</param>
/// <param name="Above">Draws whose statistic exceeds the observed one.</param>
/// <param name="Ties">Draws that equal it, the observed arrangement included.</param>
/// <param name="Count">All draws, the observed arrangement included.</param>
public sealed record RankP(double Value, double MonteCarloStandardError, int Above, int Ties, int Count)
{
    // Statistics closer than this, relative to the observed one, are equal: rounding separates what symmetry makes equal by about 1e-15.
    private const double TieTolerance = 1e-10;

    /// <summary>Ranks an observed statistic among others.</summary>
    /// <param name="observed">The observed statistic.</param>
    /// <param name="draws">The others.</param>
    /// <param name="ties">How ties count.</param>
    /// <param name="isExact">Whether the draws are all there are.</param>
    /// <param name="containsObserved">Whether the observed arrangement is among them; if not it is added.</param>
    internal static RankP Of(double observed, ReadOnlySpan<double> draws, TieRule ties, bool isExact, bool containsObserved)
    {
        double margin = TieTolerance * Math.Abs(observed);
        int above = 0;
        int equal = containsObserved ? 0 : 1;
        foreach (double draw in draws)
        {
            above += draw > observed + margin ? 1 : 0;
            equal += Math.Abs(draw - observed) <= margin ? 1 : 0;
        }

        int count = draws.Length + (containsObserved ? 0 : 1);
        double weight = ties switch
        {
            TieRule.CountAtLeast => 1,
            TieRule.CountAbove => 0,
            _ => 0.5,
        };
        double p = (above + (weight * equal)) / count;
        return new RankP(p, isExact ? 0 : Math.Sqrt(p * (1 - p) / count), above, equal, count);
    }
}
