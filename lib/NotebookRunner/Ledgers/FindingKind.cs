namespace NotebookRunner.Ledgers;

/// <summary>How strong a finding is.</summary>
public enum FindingKind
{
    /// <summary>What is printed cannot all be right.</summary>
    Contradiction,

    /// <summary>What is printed can be right, and does not fit together well.</summary>
    Tension,
}
