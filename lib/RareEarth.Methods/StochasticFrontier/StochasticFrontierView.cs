using RareEarth.Methods.Display;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>How a fitted frontier is shown.</summary>
internal static class StochasticFrontierView
{
    /// <summary>Parameters with inference; likelihood, test and every convention as a note.</summary>
    public static TableView Of(StochasticFrontierResult fit)
    {
        IEnumerable<FrontierParameter> parameters = [fit.Constant, .. fit.Coefficients, fit.SigmaSquared, fit.Gamma, .. fit.Mu is null ? Array.Empty<FrontierParameter>() : [fit.Mu]];
        return new TableView(
            "regression",
            $"{fit.Outcome}: {Words(fit.Options)}, n = {Numbers.Whole(fit.N)}",
            ["", "estimate", "std. error", "z", "p"],
            [.. parameters.Select(Row)],
            [],
            [.. Notes(fit)]);
    }

    /// <summary>A p-value, with what is too small for the four decimals said as such.</summary>
    public static string Probability(double p) => p < 1e-4 ? "< 0.0001" : Numbers.Fixed(p, 4);

    private static string Words(StochasticFrontierOptions options) =>
        $"stochastic {(options.Sign == FrontierSign.Production ? "production" : "cost")} frontier, "
        + $"{(options.Inefficiency == InefficiencyDistribution.HalfNormal ? "half-normal" : "truncated-normal")} inefficiency, "
        + (options.Algorithm == FrontierAlgorithm.Maximum ? "global maximum" : "FRONTIER 4.1's search");

    private static string[] Row(FrontierParameter parameter) =>
    [
        parameter.Name,
        Numbers.Short(parameter.Estimate),
        Numbers.Short(parameter.StandardError ?? double.NaN),
        Numbers.Fixed(parameter.Z ?? double.NaN, 3),
        parameter.P is { } p ? Probability(p) : Numbers.Short(double.NaN),
    ];

    private static IEnumerable<string> Notes(StochasticFrontierResult fit)
    {
        yield return $"log L {Numbers.Fixed(fit.LogLikelihood, 4)}, least squares {Numbers.Fixed(fit.LeastSquares.LogLikelihood, 4)}; "
            + $"LR of no inefficiency {Numbers.Fixed(fit.Test.Statistic, 4)}, p {Probability(fit.Test.P)} "
            + $"(mixed χ², {Numbers.Whole(fit.Test.Restrictions)} restriction{(fit.Test.Restrictions == 1 ? "" : "s")}: {Numbers.Fixed(fit.Test.Critical5, 3)} at 5 %, {Numbers.Fixed(fit.Test.Critical1, 3)} at 1 %).";
        yield return $"Standard errors: {fit.CovarianceNote}.";
        yield return $"Skewness of the least-squares residuals {Numbers.Fixed(fit.Skewness.Skewness, 3)}, on the {(fit.Skewness.IsWrong ? "wrong" : "right")} side.";
        if (fit.Candidates.Count > 1)
        {
            yield return $"Compared: {string.Join("; ", fit.Candidates.Select(candidate => $"γ {Numbers.Fixed(candidate.Gamma, 4)} log L {Numbers.Fixed(candidate.LogLikelihood, 4)}"))}.";
        }

        if (fit.Frontier41 is { } trace)
        {
            yield return $"FRONTIER 4.1's search: {Numbers.Whole(trace.Iterations)} iterations, {Numbers.Whole(trace.Evaluations)} evaluations, from γ {Numbers.Fixed(trace.Start[fit.K + 1], 2)}.";
        }

        foreach (string warning in fit.Warnings)
        {
            yield return $"Warning: {warning}";
        }
    }
}
