namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>What the numbers of a panel are.</summary>
public enum PanelOrigin
{
    /// <summary>Figures of public reports.</summary>
    Observed,

    /// <summary>A file that the reader holds and the repository does not.</summary>
    Licensed,

    /// <summary>Made by a program; never evidence about a firm or a paper.</summary>
    Simulated,
}
