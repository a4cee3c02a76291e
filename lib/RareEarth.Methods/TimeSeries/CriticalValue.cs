namespace RareEarth.Methods.TimeSeries;

/// <summary>A critical value of a test.</summary>
/// <param name="Level">The level of significance, as in 0.05.</param>
/// <param name="Value">The value beyond which the null hypothesis is rejected.</param>
public sealed record CriticalValue(double Level, double Value);
