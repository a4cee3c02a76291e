using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Means of rows, of groups and of periods.</summary>
public static class Means
{
    /// <summary>Name of the convention x̄ = Σ wᵢ xᵢ / Σ wᵢ.</summary>
    public const string ArithmeticMean = "arithmetic mean";

    /// <summary>Name of the convention x̄ = (Π xᵢ^wᵢ)^(1 / Σ wᵢ).</summary>
    public const string GeometricMean = "geometric mean";

    /// <summary>The arithmetic mean of printed numbers: x̄ = Σ wᵢ xᵢ / Σ wᵢ.</summary>
    /// <param name="mean">x̄.</param>
    /// <param name="values">The xᵢ.</param>
    /// <param name="weights">The wᵢ, such as sizes of groups; null for equal weights.</param>
    public static Relation Arithmetic(Member mean, IReadOnlyList<Member> values, IReadOnlyList<double>? weights = null) =>
        Build(mean, values, weights, (ArithmeticMean, IntervalMeans.Weighted));

    /// <summary>The geometric mean of printed numbers: x̄ = (Π xᵢ^wᵢ)^(1 / Σ wᵢ).</summary>
    /// <param name="mean">x̄.</param>
    /// <param name="values">The xᵢ, not negative.</param>
    /// <param name="weights">The wᵢ, such as sizes of groups; null for equal weights.</param>
    public static Relation Geometric(Member mean, IReadOnlyList<Member> values, IReadOnlyList<double>? weights = null) =>
        Build(mean, values, weights, (GeometricMean, IntervalMeans.Geometric));

    /// <summary>A mean of a kind that the paper does not state.</summary>
    /// <param name="mean">x̄.</param>
    /// <param name="values">The xᵢ, not negative.</param>
    /// <param name="weights">The wᵢ; null for equal weights.</param>
    public static Relation ArithmeticOrGeometric(Member mean, IReadOnlyList<Member> values, IReadOnlyList<double>? weights = null) =>
        Build(mean, values, weights, (ArithmeticMean, IntervalMeans.Weighted), (GeometricMean, IntervalMeans.Geometric));

    /// <summary>A mixture lies between the least and the greatest of its parts, whatever the weights: min xᵢ ≤ x̄ ≤ max xᵢ.</summary>
    /// <param name="mixture">x̄.</param>
    /// <param name="parts">The xᵢ.</param>
    public static Relation Mixture(Member mixture, IReadOnlyList<Member> parts)
    {
        ArgumentNullException.ThrowIfNull(mixture);
        return new Relation(
            RelationKind.Mean,
            $"{mixture.Label} lies between its {parts.Count} parts",
            [mixture, .. parts],
            $"from the least to the greatest of {string.Join(", ", parts.Select(Words.Of))}",
            Words.Printed(mixture),
            readings => new Evaluation(readings.All(parts).Aggregate((a, b) => a.Hull(b)), readings[mixture]));
    }

    /// <summary>The values that a group must have for the mean over all groups to come out: xⱼ = (x̄ Σ wᵢ − Σ_{i≠j} wᵢ xᵢ) / wⱼ.</summary>
    /// <param name="mean">x̄ over all groups.</param>
    /// <param name="others">The groups that are printed, with their weights.</param>
    /// <param name="weight">Weight of the group that is asked for.</param>
    public static Interval Implied(Interval mean, IReadOnlyList<(Interval Value, double Weight)> others, double weight)
    {
        ArgumentNullException.ThrowIfNull(others);
        return ((mean * (weight + others.Sum(other => other.Weight))) - IntervalMeans.Sum(others.Select(other => other.Weight * other.Value))) / weight;
    }

    /// <summary>What groups leave of the total: x̄ n − Σ wᵢ xᵢ, about 0 when nothing is missing and the value of one unit when one is.</summary>
    /// <param name="mean">x̄ over all n units.</param>
    /// <param name="size">n.</param>
    /// <param name="groups">The means of the groups with their sizes.</param>
    public static Interval Remainder(Interval mean, double size, IReadOnlyList<(Interval Value, double Weight)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return (mean * size) - IntervalMeans.Sum(groups.Select(group => group.Weight * group.Value));
    }

    private static Relation Build(
        Member mean,
        IReadOnlyList<Member> values,
        IReadOnlyList<double>? weights,
        params (string Name, Func<IReadOnlyList<Interval>, IReadOnlyList<double>, Interval> Compute)[] ways)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(values);
        double[] sizes = weights is null ? [.. values.Select(_ => 1.0)] : [.. weights];
        string weighting = weights is null ? "" : $" with weights {string.Join(" : ", sizes.Select(Words.Signed))}";
        return new Relation(
            RelationKind.Mean,
            $"{mean.Label} is the {string.Join(" or ", ways.Select(way => way.Name))} of {values.Count} numbers{weighting}",
            [mean, .. values],
            $"mean of {string.Join(", ", values.Select(Words.Of))}{weighting}",
            Words.Printed(mean),
            [.. ways.Select(way => new Convention(
                ways.Length == 1 ? "" : way.Name,
                readings => new Evaluation(way.Compute(readings.All(values), sizes), readings[mean])))]);
    }
}
