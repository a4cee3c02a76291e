namespace NotebookRunner.Ledgers;

/// <summary>What checks say of a printed number. The names are those of the record that notebooks leave.</summary>
public enum LedgerVerdict
{
    /// <summary>The source's own method on the source's own data gives it.</summary>
    Reproduced,

    /// <summary>Every relation that it is in holds.</summary>
    Consistent,

    /// <summary>It cannot be right if the rest is.</summary>
    Contradicted,

    /// <summary>It is in a relation that does not hold, and which member is wrong is not known.</summary>
    InDispute,

    /// <summary>Whether it is right depends on a convention that the source does not state.</summary>
    Varies,

    /// <summary>It was rerun on other data than the source's.</summary>
    Differs,

    /// <summary>Nothing can be set against it; a <see cref="LedgerReason"/> says why.</summary>
    NotCheckable,
}
