namespace RareEarth.Methods.Correlation;

/// <summary>Which correlation.</summary>
public enum CorrelationKind
{
    /// <summary>Of the values, for relations that are straight.</summary>
    Pearson,

    /// <summary>Of the ranks, ties sharing their mean rank, for relations that only rise or only fall.</summary>
    Spearman,
}
