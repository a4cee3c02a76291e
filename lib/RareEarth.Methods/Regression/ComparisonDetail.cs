namespace RareEarth.Methods.Regression;

/// <summary>What stands in brackets beside a coefficient of a comparison.</summary>
public enum ComparisonDetail
{
    /// <summary>The standard error.</summary>
    StandardError,

    /// <summary>The t-statistic.</summary>
    T,

    /// <summary>The p-value.</summary>
    P,
}
