namespace RareEarth.Methods.TimeSeries;

/// <summary>How the number of lags of a stationarity test is chosen: a named choice, because results on short series hang on it.</summary>
public sealed record LagRule
{
    private LagRule(string name, int? count, int? most, bool isBayes)
    {
        Name = name;
        Count = count;
        Most = most;
        IsBayes = isBayes;
    }

    /// <summary>⌊4 (n/100)^¼⌋: 2 lags for 15 rows. urca and tseries call it short.</summary>
    public static LagRule Short { get; } = new("short, ⌊4(n/100)^¼⌋", null, null, false);

    /// <summary>⌊12 (n/100)^¼⌋ (Schwert 1989, J. Business and Economic Statistics 7, 147–159): 7 lags for 15 rows, which leaves little.</summary>
    public static LagRule Long { get; } = new("long, ⌊12(n/100)^¼⌋", null, null, false);

    /// <summary>What the rule is called.</summary>
    public string Name { get; }

    /// <summary>The number itself where it is fixed.</summary>
    internal int? Count { get; }

    /// <summary>The largest number tried where an information criterion chooses.</summary>
    internal int? Most { get; }

    /// <summary>Whether the criterion is BIC and not AIC.</summary>
    internal bool IsBayes { get; }

    /// <summary>Whether an information criterion chooses.</summary>
    public bool IsByCriterion => Most is not null;

    /// <summary>A number of lags.</summary>
    /// <param name="lags">0 at least.</param>
    public static LagRule Fixed(int lags) => lags >= 0
        ? new LagRule(FormattableString.Invariant($"fixed, {lags}"), lags, null, false)
        : throw new ArgumentOutOfRangeException(nameof(lags), lags, "A number of lags is 0 at least.");

    /// <summary>The number from 0 to a largest that has the least AIC, n ln(RSS/n) + 2K, all on the rows that the largest leaves.</summary>
    /// <param name="most">The largest number tried.</param>
    public static LagRule Akaike(int most) => ByCriterion("AIC", most, false);

    /// <summary>The same with BIC, n ln(RSS/n) + K ln n.</summary>
    /// <param name="most">The largest number tried.</param>
    public static LagRule Bayes(int most) => ByCriterion("BIC", most, true);

    /// <summary>The number for a series of n rows, where no criterion chooses.</summary>
    internal int CountFor(int rows) => Count ?? (int)Math.Floor((this == Long ? 12 : 4) * Math.Pow(rows / 100.0, 0.25));

    private static LagRule ByCriterion(string name, int most, bool isBayes) => most >= 0
        ? new LagRule(FormattableString.Invariant($"least {name} of 0 to {most}"), null, most, isBayes)
        : throw new ArgumentOutOfRangeException(nameof(most), most, "A number of lags is 0 at least.");
}
