namespace RareEarth.Methods.Inference;

/// <summary>How a rank p-value is made. The default counts |estimate*| ≥ |estimate|.</summary>
public sealed record RankRule
{
    /// <summary>By what draws are ranked. Default: |estimate|.</summary>
    public RankStatistic Statistic { get; init; } = RankStatistic.AbsoluteEstimate;

    /// <summary>How ties count. Default: in full.</summary>
    public TieRule Ties { get; init; } = TieRule.CountAtLeast;

    /// <summary>The rule as a formula, as in "#{|b*| ≥ |b|}".</summary>
    public string Description
    {
        get
        {
            string statistic = Statistic switch
            {
                RankStatistic.AbsoluteEstimate => "|b{0}|",
                RankStatistic.AbsoluteT => "|t{0}|",
                RankStatistic.Estimate => "b{0}",
                _ => "−b{0}",
            };
            string drawn = statistic.Replace("{0}", "*", StringComparison.Ordinal);
            string observed = statistic.Replace("{0}", "", StringComparison.Ordinal);
            return Ties switch
            {
                TieRule.CountAtLeast => $"#{{{drawn} ≥ {observed}}}",
                TieRule.CountAbove => $"#{{{drawn} > {observed}}}",
                _ => $"#{{{drawn} > {observed}}} + ½ #{{{drawn} = {observed}}}",
            };
        }
    }

    /// <summary>Throws when a choice is none of its enumeration's.</summary>
    internal void Check()
    {
        if (!Enum.IsDefined(Statistic) || !Enum.IsDefined(Ties))
        {
            throw new ArgumentOutOfRangeException(nameof(Statistic), "The rank rule holds a value that its enumeration does not have.");
        }
    }

    /// <summary>The statistic of a fit.</summary>
    internal double Of(PlaceboFit fit) => Statistic switch
    {
        RankStatistic.AbsoluteEstimate => Math.Abs(fit.Estimate),
        RankStatistic.AbsoluteT => Math.Abs(fit.T),
        RankStatistic.Estimate => fit.Estimate,
        _ => -fit.Estimate,
    };
}
