namespace NotebookRunner.Ledgers;

/// <summary>What a finding stands on.</summary>
public enum FindingBasis
{
    /// <summary>A calculation on printed numbers.</summary>
    Computed,

    /// <summary>Reading: what is quoted speaks for itself.</summary>
    Read,
}
