namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The window of an event study. The defaults are those of the quota paper: three years to both sides, base the year before.</summary>
public sealed record EventTimeOptions
{
    /// <summary>Years before the policy that get an indicator of their own; 0 or more. Default: 3.</summary>
    public int Leads { get; init; } = 3;

    /// <summary>Years after the policy year that get an indicator of their own; 0 or more. Default: 3.</summary>
    public int Lags { get; init; } = 3;

    /// <summary>The year, relative to the policy, with which the others are compared: it gets no indicator. Default: −1.</summary>
    public int BasePeriod { get; init; } = -1;

    /// <summary>What becomes of years outside the window. Default: they are pooled into the base.</summary>
    public OutsideWindow Outside { get; init; } = OutsideWindow.PooledIntoBase;

    /// <summary>Throws when the window makes no sense.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Leads);
        ArgumentOutOfRangeException.ThrowIfNegative(Lags);
        if (!Enum.IsDefined(Outside))
        {
            throw new ArgumentOutOfRangeException(nameof(Outside), Outside, "Not a treatment of years outside the window.");
        }

        if (BasePeriod < -Leads || BasePeriod > Lags)
        {
            throw new ArgumentException($"The base period {BasePeriod} lies outside the window from {-Leads} to {Lags}.");
        }
    }
}
