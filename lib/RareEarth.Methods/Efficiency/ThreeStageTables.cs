using RareEarth.Methods.Display;
using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Methods.Efficiency;

/// <summary>How the three stages are shown.</summary>
internal static class ThreeStageTables
{
    /// <summary>Scores and places of both stages.</summary>
    public static TableView Scores(ThreeStageResult result)
    {
        bool hasPeriods = result.Periods.Count > 0;
        bool hasScale = result.Rows.All(row => row.First.ScaleEfficiency is not null && row.Third.ScaleEfficiency is not null);
        return new TableView(
            "efficiency",
            $"Three stages: {result.Options.Dea.Model}, {Numbers.Whole(result.Rows.Count)} units",
            ["unit", .. hasPeriods ? ["period"] : Array.Empty<string>(), "stage 1", "stage 3", "change", "rank 1", "rank 3", .. hasScale ? ["scale 1", "scale 3"] : Array.Empty<string>()],
            [.. result.Rows.Select(row => Row(row, hasPeriods, hasScale))],
            [["mean", .. hasPeriods ? [""] : Array.Empty<string>(), Numbers.Fixed(result.FirstMean, 4), Numbers.Fixed(result.ThirdMean, 4), Numbers.Fixed(result.ThirdMean - result.FirstMean, 4), "", "", .. hasScale ? ["", ""] : Array.Empty<string>()]],
            [Conventions(result.Options), .. result.RankCorrelation is { } correlation ? [$"Rank correlation of the stages {Numbers.Fixed(correlation, 3)} (Spearman)."] : Array.Empty<string>(), .. result.Notes]);
    }

    /// <summary>The second stage: a column for each regression.</summary>
    public static TableView Regressions(ThreeStageResult result)
    {
        ThreeStageRegression[] fitted = [.. result.Regressions.Where(regression => regression.Fit is not null)];
        IEnumerable<string[]> coefficients = ((string[])["constant", .. result.Environment, "sigma-squared", "gamma", "mu"])
            .Where(name => name != "mu" || fitted.Any(regression => regression.Fit!.Mu is not null))
            .SelectMany(name => (string[][])
            [
                [name, .. fitted.Select(regression => Numbers.Short(Parameter(regression.Fit!, name).Estimate))],
                ["", .. fitted.Select(regression => Parameter(regression.Fit!, name).StandardError is { } error ? $"({Numbers.Short(error)})" : "")],
            ]);
        return new TableView(
            "regression",
            $"Second stage: slacks on the environment, {(result.Options.Regression.Sign == FrontierSign.Cost ? "cost" : "production")} frontiers",
            ["", .. fitted.Select(regression => regression.Label)],
            [.. coefficients],
            [
                ["log L", .. fitted.Select(regression => Numbers.Fixed(regression.Fit!.LogLikelihood, 4))],
                ["LR", .. fitted.Select(regression => Numbers.Fixed(regression.Fit!.Test.Statistic, 4))],
                ["p of LR", .. fitted.Select(regression => StochasticFrontierView.Probability(regression.Fit!.Test.P))],
                ["n", .. fitted.Select(regression => Numbers.Whole(regression.Fit!.N))],
                ["slacks of 0", .. fitted.Select(regression => Numbers.Whole(regression.ZeroSlacks))],
            ],
            [
                Conventions(result.Options),
                .. fitted.GroupBy(regression => regression.Fit!.CovarianceNote, StringComparer.Ordinal).Select(group => $"Standard errors of {string.Join("; ", group.Select(regression => regression.Label))}: {group.Key}."),
                .. result.Notes,
            ]);
    }

    /// <summary>The conventions in words.</summary>
    public static string Conventions(ThreeStageOptions options) =>
        $"First and third stage {Scope(options.Frontiers)}, second stage {Scope(options.Regressions)}, {(options.Regression.Algorithm == FrontierAlgorithm.Maximum ? "global maximum" : "FRONTIER 4.1's search")}; "
        + $"noise separated by the formula of a {(options.Separation == ThreeStageSeparation.Cost ? "cost" : "production")} frontier.";

    private static string Scope(ThreeStageScope scope) => scope == ThreeStageScope.Pooled ? "pooled" : "by period";

    private static FrontierParameter Parameter(StochasticFrontierResult fit, string name) => name switch
    {
        "constant" => fit.Constant,
        "sigma-squared" => fit.SigmaSquared,
        "gamma" => fit.Gamma,
        "mu" => fit.Mu!,
        _ => fit[name],
    };

    private static string[] Row(ThreeStageRow row, bool hasPeriods, bool hasScale) =>
    [
        row.Unit,
        .. hasPeriods ? [row.Period!] : Array.Empty<string>(),
        Numbers.Fixed(row.First.Efficiency, 4),
        Numbers.Fixed(row.Third.Efficiency, 4),
        Numbers.Fixed(row.ScoreChange, 4),
        Numbers.Whole(row.FirstRank),
        Numbers.Whole(row.ThirdRank),
        .. hasScale ? [Numbers.Fixed(row.First.ScaleEfficiency!.Value, 4), Numbers.Fixed(row.Third.ScaleEfficiency!.Value, 4)] : Array.Empty<string>(),
    ];
}
