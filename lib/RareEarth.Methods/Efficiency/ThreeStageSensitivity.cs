using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Methods.Efficiency;

/// <summary>The three stages under every convention: algorithm × pooling × separation × sign. The first stage is the same for all.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record ThreeStageSensitivity : ITableView
{
    private ThreeStageSensitivity()
    {
    }

    /// <summary>The runs: 16 with periods, 8 without; the first is the default convention.</summary>
    public required IReadOnlyList<ThreeStageConventionRun> Runs { get; init; }

    /// <summary>The range of each unit's third-stage score and place over the runs that succeeded.</summary>
    public required IReadOnlyList<ThreeStageSpread> Units { get; init; }

    /// <summary>The lowest mean third-stage score over the conventions.</summary>
    public double LowestMean => Succeeded.Min(run => run.Result!.ThirdMean);

    /// <summary>The highest mean third-stage score over the conventions.</summary>
    public double HighestMean => Succeeded.Max(run => run.Result!.ThirdMean);

    private IEnumerable<ThreeStageConventionRun> Succeeded => Runs.Where(run => run.Result is not null);

    /// <summary>Runs every convention.</summary>
    /// <param name="data">Inputs and outputs of n units.</param>
    /// <param name="environment">Environment variables, n values each.</param>
    /// <param name="periods">The period of each unit, or null: then only pooled regressions are run.</param>
    /// <param name="options">Everything that is not varied: model, distribution of u, tolerances; null for the defaults. The maximum has no direction matrix: with that covariance all take the Hessian.</param>
    /// <exception cref="ArgumentException">As <see cref="ThreeStageDea.Solve"/>.</exception>
    /// <exception cref="EstimationException">The first stage fails, or every convention does; one that fails alone is in <see cref="Runs"/> with the reason.</exception>
    public static ThreeStageSensitivity Run(
        DeaData data,
        IReadOnlyList<Variable> environment,
        IReadOnlyList<string>? periods = null,
        ThreeStageOptions? options = null)
    {
        options ??= new ThreeStageOptions();
        ThreeStagePanel panel = ThreeStageDea.Prepare(data, environment, periods, options);
        var runs = new List<ThreeStageConventionRun>();
        foreach (FrontierSign sign in (FrontierSign[])[FrontierSign.Cost, FrontierSign.Production])
        {
            foreach (FrontierAlgorithm algorithm in Enum.GetValues<FrontierAlgorithm>())
            {
                foreach (ThreeStageScope scope in periods is null ? [ThreeStageScope.Pooled] : Enum.GetValues<ThreeStageScope>())
                {
                    runs.AddRange(BothSeparations(panel, sign, algorithm, scope, options));
                }
            }
        }

        ThreeStageResult[] results = [.. runs.Where(run => run.Result is not null).Select(run => run.Result!)];
        if (results.Length == 0)
        {
            throw new EstimationException($"No convention can be run. {runs[0].Convention.Description}: {runs[0].Failure}");
        }

        return new ThreeStageSensitivity
        {
            Runs = runs,
            Units = [.. Enumerable.Range(0, panel.Count).Select(row => Spread([.. results.Select(result => result.Rows[row])]))],
        };
    }

    /// <summary>The conventions as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    // the regressions are the same for both separations
    private static IEnumerable<ThreeStageConventionRun> BothSeparations(
        ThreeStagePanel panel, FrontierSign sign, FrontierAlgorithm algorithm, ThreeStageScope scope, ThreeStageOptions options)
    {
        FrontierCovariance covariance = options.Regression.Covariance == FrontierCovariance.DirectionMatrix ? FrontierCovariance.Hessian : options.Regression.Covariance;
        ThreeStageOptions varied = options with
        {
            Regressions = scope,
            Regression = options.Regression with { Sign = sign, Algorithm = algorithm, Covariance = covariance },
        };
        ThreeStageConvention Of(ThreeStageSeparation separation) => new(algorithm, scope, separation, sign);

        List<ThreeStageRegression> regressions;
        try
        {
            regressions = ThreeStageDea.SecondStage(panel, varied);
        }
        catch (EstimationException error)
        {
            return [.. Enum.GetValues<ThreeStageSeparation>().Select(separation => new ThreeStageConventionRun(Of(separation), null, error.Message))];
        }

        return [.. Enum.GetValues<ThreeStageSeparation>().Select(separation =>
        {
            try
            {
                return new ThreeStageConventionRun(Of(separation), ThreeStageDea.Finish(panel, regressions, varied with { Separation = separation }), null);
            }
            catch (EstimationException error)
            {
                return new ThreeStageConventionRun(Of(separation), null, error.Message);
            }
        })];
    }

    private static ThreeStageSpread Spread(ThreeStageRow[] rows) => new(
        rows[0].Unit,
        rows[0].Period,
        rows[0].First.Efficiency,
        rows.Min(row => row.Third.Efficiency),
        rows.Max(row => row.Third.Efficiency),
        rows.Min(row => row.ThirdRank),
        rows.Max(row => row.ThirdRank));

    private TableView View()
    {
        double[]? reference = Runs[0].Result?.Rows.Select(row => row.Third.Efficiency).ToArray();
        return new TableView(
            "efficiency",
            $"Third-stage scores under {Numbers.Whole(Runs.Count)} conventions, {Numbers.Whole(Units.Count)} units",
            ["convention", "mean", "lowest", "efficient", "rank correlation with the first"],
            [.. Runs.Select(run => Row(run, reference))],
            [],
            [
                $"Mean third-stage score from {Numbers.Fixed(LowestMean, 4)} to {Numbers.Fixed(HighestMean, 4)}; first stage {Numbers.Fixed(Units.Average(unit => unit.First), 4)}.",
                $"A unit's score moves by up to {Numbers.Fixed(Units.Max(unit => unit.Highest - unit.Lowest), 4)}, its place by up to {Numbers.Whole(Units.Max(unit => unit.WorstRank - unit.BestRank))}.",
                .. Runs.Where(run => run.Failure is not null).Select(run => $"{run.Convention.Description}: {run.Failure}"),
            ]);
    }

    private static string[] Row(ThreeStageConventionRun run, double[]? reference)
    {
        if (run.Result is not { } result)
        {
            return [run.Convention.Description, "cannot be run", "", "", ""];
        }

        double[] scores = [.. result.Rows.Select(row => row.Third.Efficiency)];
        double? correlation = reference is null ? null : ThreeStageResult.Correlation(reference, scores);
        return
        [
            run.Convention.Description,
            Numbers.Fixed(result.ThirdMean, 4),
            Numbers.Fixed(scores.Min(), 4),
            Numbers.Whole(scores.Count(score => score > 1 - result.Options.Dea.Tolerance)),
            Numbers.Fixed(correlation ?? double.NaN, 3),
        ];
    }
}
