namespace RareEarth.Methods.TimeSeries;

/// <summary>What a stationarity test allows a series to have besides its random part.</summary>
public enum Deterministic
{
    /// <summary>Nothing: a series that moves about 0. Not for KPSS.</summary>
    None,

    /// <summary>A level.</summary>
    Constant,

    /// <summary>A level and a straight trend.</summary>
    Trend,
}
