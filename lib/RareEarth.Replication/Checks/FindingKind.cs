namespace RareEarth.Replication.Checks;

/// <summary>How heavy a finding is.</summary>
public enum FindingKind
{
    /// <summary>Two statements of one paper, or numbers of its tables, cannot all be right.</summary>
    Contradiction,

    /// <summary>Statements sit badly beside one another, but definitions or coverage may differ: data would have to decide.</summary>
    Tension,
}
