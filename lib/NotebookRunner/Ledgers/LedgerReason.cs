namespace NotebookRunner.Ledgers;

/// <summary>Why nothing can be set against a number. The names are those of the record that notebooks leave.</summary>
public enum LedgerReason
{
    /// <summary>Its data cannot be had without a licence.</summary>
    LicensedData,

    /// <summary>The source does not say how it was computed.</summary>
    UnstatedMethod,

    /// <summary>It can only be read off a figure.</summary>
    FigureOnly,

    /// <summary>The copy of the source is damaged at this place.</summary>
    DamagedSource,

    /// <summary>It is an opinion.</summary>
    Opinion,

    /// <summary>It reports a fact from elsewhere.</summary>
    ExternalFact,

    /// <summary>It defines or names something, and cannot be wrong.</summary>
    Definition,
}
