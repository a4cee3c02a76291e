using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Least squares with a constant passes through the means.</summary>
public static class MeansLine
{
    /// <summary>ȳ = a + Σ bⱼ x̄ⱼ over the rows of the regression, when the printed regressors are all there are.</summary>
    /// <param name="mean">ȳ.</param>
    /// <param name="constant">a.</param>
    /// <param name="terms">The bⱼ with their x̄ⱼ.</param>
    public static Relation Through(Member mean, Member constant, IReadOnlyList<MeansTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(mean);
        return new Relation(
            RelationKind.MeansLine,
            $"{mean.Label} lies on the regression line at the means of the regressors",
            [mean, constant, .. terms.Select(term => term.Coefficient), .. terms.Select(term => term.PrintedMean).OfType<Member>()],
            $"{Words.Of(constant)} + {string.Join(" + ", terms.Select(term => term.Text))}",
            Words.Printed(mean),
            readings => new Evaluation(readings[constant] + IntervalMeans.Sum(terms.Select(term => term.Of(readings))), readings[mean]));
    }
}
