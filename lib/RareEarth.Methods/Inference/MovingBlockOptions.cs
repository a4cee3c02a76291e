namespace RareEarth.Methods.Inference;

/// <summary>The choices behind a moving-block permutation.</summary>
public sealed record MovingBlockOptions
{
    /// <summary>The effect under the null hypothesis, the same in every year of the policy, in units of the outcome. Default: 0.</summary>
    public double Null { get; init; }

    /// <summary>What stands for the outcome without the policy. Default: the panel's regression.</summary>
    public CounterfactualProxy Proxy { get; init; } = CounterfactualProxy.DifferenceInDifferences;

    /// <summary>How residuals become one number. Default: mean |u|.</summary>
    public BlockStatistic Statistic { get; init; } = BlockStatistic.MeanAbsolute;

    /// <summary>How shifts with the observed statistic count. Default: in full.</summary>
    public TieRule Ties { get; init; } = TieRule.CountAtLeast;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        if (!double.IsFinite(Null) || !Enum.IsDefined(Proxy) || !Enum.IsDefined(Statistic) || !Enum.IsDefined(Ties))
        {
            throw new ArgumentException("The null hypothesis is a finite number, and proxy, statistic and ties are values of their enumerations.");
        }
    }
}
