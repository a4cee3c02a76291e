using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks;

/// <summary>A computed interval and the one that it must meet.</summary>
/// <param name="Computed">What follows from the other members.</param>
/// <param name="Printed">What is printed, or what a condition asks for: 0 and above.</param>
public sealed record Evaluation(Interval Computed, Interval Printed)
{
    /// <summary>Whether rounding alone can explain any difference: the two intervals meet.</summary>
    public bool Holds => Computed.Meets(Printed);
}
