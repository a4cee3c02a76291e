using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A printed rate of change. A fall is often printed as a positive number.</summary>
/// <param name="Rate">The rate as printed.</param>
/// <param name="IsFall">Whether a positive number is a fall.</param>
public sealed record RateOfChange(Member Rate, bool IsFall = false)
{
    /// <summary>A fall that is printed as a positive number.</summary>
    /// <param name="rate">The rate as printed.</param>
    public static RateOfChange Fall(Member rate) => new(rate, IsFall: true);

    /// <summary>A rate with its own sign.</summary>
    /// <param name="rate">The rate as printed.</param>
    public static implicit operator RateOfChange(Member rate) => new(rate);

    /// <summary>The rate with its sign, as a share.</summary>
    /// <param name="readings">The intervals of the members.</param>
    public Interval Of(Readings readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return IsFall ? -readings.Share(Rate) : readings.Share(Rate);
    }

    internal string Signed => IsFall ? $"−{Words.Of(Rate)}" : Words.Of(Rate);

    internal string Factor => IsFall ? $"1 − {Words.Of(Rate)}" : $"1 + {Words.Of(Rate)}";
}
