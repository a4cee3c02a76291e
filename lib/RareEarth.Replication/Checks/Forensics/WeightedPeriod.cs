using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A parent and its children in one period: y = Σ wⱼ xⱼ.</summary>
/// <param name="Parent">y.</param>
/// <param name="Children">The xⱼ, positive, in the same order in every period.</param>
public sealed record WeightedPeriod(Interval Parent, IReadOnlyList<Interval> Children);
