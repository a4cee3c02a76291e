namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The critical value of a simultaneous band: all coefficients lie inside estimate ± value · standard error with the given probability.</summary>
/// <param name="CriticalValue">The quantile of max |z_j| over the coefficients, z with the estimated correlation.</param>
/// <param name="MonteCarloStandardError">Its simulation error, √(p(1 − p)/draws) over the density at the quantile.</param>
/// <param name="PointwiseCriticalValue">That of each interval by itself.</param>
/// <param name="Level">The probability.</param>
/// <param name="Draws">Draws.</param>
/// <param name="Seed">Their seed.</param>
public sealed record SupTBand(double CriticalValue, double MonteCarloStandardError, double PointwiseCriticalValue, double Level, int Draws, int Seed);
