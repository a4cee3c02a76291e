namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The rows on which a placebo in time is estimated.</summary>
public enum PlaceboSample
{
    /// <summary>Those before the policy alone, so that no effect of the policy itself is in them.</summary>
    BeforePolicy,

    /// <summary>All of them: a start year near the true one then picks up the true effect.</summary>
    AllRows,
}
