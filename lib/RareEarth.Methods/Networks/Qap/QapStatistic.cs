namespace RareEarth.Methods.Networks.Qap;

/// <summary>The statistic whose permutation distribution is compared with the observed one.</summary>
public enum QapStatistic
{
    /// <summary>The coefficient over its least-squares standard error, which is pivotal. sna's default.</summary>
    T,

    /// <summary>The coefficient, as UCINET's older y-permutation does.</summary>
    Coefficient,
}
