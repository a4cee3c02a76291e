using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A model and one with more regressors on the same observations.</summary>
public static class NestedModels
{
    /// <summary>R² does not fall when a regressor is added to least squares on the same observations: R²(large) − R²(small) ≥ 0.</summary>
    /// <param name="small">R² of the model with fewer regressors.</param>
    /// <param name="large">R² of the model that has all of them and more, effects included.</param>
    public static Relation RSquared(Member small, Member large)
    {
        ArgumentNullException.ThrowIfNull(small);
        ArgumentNullException.ThrowIfNull(large);
        return new Relation(
            RelationKind.NestedModels,
            $"{large.Label} is not below {small.Label}, whose model is nested in it",
            [large, small],
            $"{Words.Of(large)} − {Words.Of(small)}",
            "must not be negative",
            readings => new Evaluation(readings[large] - readings[small], Interval.NonNegative));
    }

    /// <summary>A regressor that the effects absorb adds nothing: R²(large) = R²(small).</summary>
    /// <param name="small">R² of the model with the effects.</param>
    /// <param name="large">R² of the model with the effects and what they absorb.</param>
    public static Relation SameRSquared(Member small, Member large)
    {
        ArgumentNullException.ThrowIfNull(small);
        ArgumentNullException.ThrowIfNull(large);
        return new Relation(
            RelationKind.NestedModels,
            $"{large.Label} equals {small.Label}: what was added is absorbed by the effects",
            [large, small],
            $"{Words.Of(large)} − {Words.Of(small)}",
            "must be 0",
            readings => new Evaluation(readings[large] - readings[small], 0));
    }
}
