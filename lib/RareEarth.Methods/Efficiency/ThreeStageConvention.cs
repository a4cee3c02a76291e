using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Methods.Efficiency;

/// <summary>One combination of what papers on three stages leave unsaid.</summary>
/// <param name="Algorithm">The global maximum, or FRONTIER 4.1's search.</param>
/// <param name="Regressions">Slacks of all periods together, or each by itself.</param>
/// <param name="Separation">The formula that separates noise.</param>
/// <param name="Sign">The sign of u in the second stage; production is wrong for slacks.</param>
public sealed record ThreeStageConvention(FrontierAlgorithm Algorithm, ThreeStageScope Regressions, ThreeStageSeparation Separation, FrontierSign Sign)
{
    /// <summary>The convention in words.</summary>
    public string Description =>
        $"{(Algorithm == FrontierAlgorithm.Maximum ? "maximum" : "FRONTIER 4.1")}, {(Regressions == ThreeStageScope.Pooled ? "pooled" : "by period")}, "
        + $"{(Separation == ThreeStageSeparation.Cost ? "cost" : "production")} formula, {(Sign == FrontierSign.Cost ? "cost" : "production")} sign";
}
