using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Means before a growth that a paper prints for all units, and for groups only by level and growth.</summary>
public static class GroupGrowth
{
    /// <summary>The mean over all units before the growth: x̄ = Σ wᵢ Bᵢ / (1 + gᵢ) / Σ wᵢ. Nothing falls by more than 100%.</summary>
    /// <param name="mean">x̄.</param>
    /// <param name="groups">The groups, all of them.</param>
    public static Relation MeanBefore(Member mean, IReadOnlyList<GrownGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(groups);
        double[] weights = [.. groups.Select(group => group.Weight)];
        return new Relation(
            RelationKind.Growth,
            $"{mean.Label} is the mean of {groups.Count} groups before their growth, with weights {string.Join(" : ", weights.Select(Words.Signed))}",
            [mean, .. groups.SelectMany(group => new[] { group.Level, group.Rate })],
            $"({string.Join(" + ", groups.Select(group => $"{Words.Signed(group.Weight)} · {Words.Of(group.Level)} / (1 + {Words.Of(group.Rate)})"))}) / {Words.Signed(weights.Sum())}",
            Words.Printed(mean),
            readings => new Evaluation(
                IntervalMeans.Weighted([.. groups.Select(group => readings[group.Level] / (1 + readings.Share(group.Rate)).Intersect(Interval.NonNegative))], weights),
                readings[mean]));
    }
}
