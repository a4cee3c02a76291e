namespace RareEarth.Replication.DevelopmentIndex;

/// <summary>What a value of an indicator is.</summary>
public enum CellOrigin
{
    /// <summary>Nothing is known.</summary>
    Missing,

    /// <summary>Published.</summary>
    Observed,

    /// <summary>Fitted to the published values of the same indicator.</summary>
    Filled,

    /// <summary>Made up by a random draw.</summary>
    Simulated,
}
