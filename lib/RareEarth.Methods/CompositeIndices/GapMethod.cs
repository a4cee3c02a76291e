namespace RareEarth.Methods.CompositeIndices;

/// <summary>How a missing value of a series is filled.</summary>
public enum GapMethod
{
    /// <summary>Least squares of the values on powers of time.</summary>
    Polynomial,

    /// <summary>Holt's linear exponential smoothing: forecasts from the values before, level and trend each updated by a share of the error.</summary>
    ExponentialSmoothing,

    /// <summary>Least squares of the logarithm on time: y = a e^(bt), constant growth. For positive values.</summary>
    ExponentialGrowth,
}
