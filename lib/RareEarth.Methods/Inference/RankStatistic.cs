namespace RareEarth.Methods.Inference;

/// <summary>By what a placebo is ranked against the observed estimate.</summary>
public enum RankStatistic
{
    /// <summary>|estimate|: two-sided.</summary>
    AbsoluteEstimate,

    /// <summary>|t|: two-sided, and less sensitive to placebos of unlike precision.</summary>
    AbsoluteT,

    /// <summary>The estimate: one-sided against a positive effect.</summary>
    Estimate,

    /// <summary>−estimate: one-sided against a negative effect.</summary>
    NegativeEstimate,
}
