using Deedle;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>A regression of dependence under both null hypotheses; the estimates are the same under both.</summary>
/// <param name="Side">Exports or imports.</param>
/// <param name="SemiPartialling">Tests by double semi-partialling: one coefficient is 0, the others may be anything.</param>
/// <param name="YPermutation">Tests by permutations of the outcome: all coefficients are 0.</param>
public sealed record DependenceFit(TradeSide Side, QapRegressionResult SemiPartialling, QapRegressionResult YPermutation)
{
    /// <summary><c>exports</c> or <c>imports</c>, as the rows of Tables 3 and 4 begin.</summary>
    public string Panel => Side == TradeSide.Exports ? "exports" : "imports";

    /// <summary>
    /// Estimates and p-values as a frame: rows are the predictors, columns Estimate (raw), Beta (standardised), T, PSemiPartialling, ErrorSemiPartialling (its Monte Carlo
    /// standard error), PYPermutation, ErrorYPermutation, VIF.
    /// </summary>
    public Frame<string, string> Coefficients() => Frame.FromRecords(SemiPartialling.Coefficients.Skip(1).Select(own => new
    {
        own.Name,
        own.Estimate,
        Beta = own.Standardised!.Value,
        own.T,
        PSemiPartialling = own.P,
        ErrorSemiPartialling = own.Test.PTwoSidedError,
        PYPermutation = YPermutation[own.Name].P,
        ErrorYPermutation = YPermutation[own.Name].Test.PTwoSidedError,
        VIF = own.VarianceInflation!.Value,
    })).IndexRows<string>("Name");
}
