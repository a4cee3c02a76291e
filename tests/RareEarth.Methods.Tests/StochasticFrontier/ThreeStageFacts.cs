using MathNet.Numerics.Distributions;
using RareEarth.Methods.Efficiency;
using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;
using Xunit;

namespace RareEarth.Methods.Tests.StochasticFrontier;

/// <summary>The pipeline of three stages: its formulas by hand, and data with which a stage cannot be done.</summary>
public sealed class ThreeStageFacts
{
    private static readonly ThreeStageOptions Compatible = new()
    {
        Regression = new StochasticFrontierOptions { Sign = FrontierSign.Cost, Algorithm = FrontierAlgorithm.Frontier41 },
    };

    private readonly ThreeStageSample _sample = ThreeStageSample.Random(3);

    [Fact]
    public void The_stages_are_those_of_the_formulas()
    {
        ThreeStageResult result = _sample.Solve();
        DeaResult first = Dea.Solve(_sample.Data);
        double[][] adjusted = [.. _sample.Inputs.Select(column => (double[])[.. column])];
        for (int input = 0; input < 2; input++)
        {
            double[] slacks = [.. first.Units.Select((unit, row) => _sample.Inputs[input][row] - unit.InputTargets[input])];
            StochasticFrontierResult fit = FrontierModel.Fit(new Variable("slack", slacks), _sample.Variables, new StochasticFrontierOptions { Sign = FrontierSign.Cost });
            double[] fitted = [.. slacks.Select((_, row) => fit.Constant.Estimate + (fit["subsidy"].Estimate * _sample.Environment[0][row]) + (fit["age"].Estimate * _sample.Environment[1][row]))];
            double[] noise = [.. slacks.Select((slack, row) => slack - fitted[row] - fit.Inefficiencies[row])];
            for (int row = 0; row < slacks.Length; row++)
            {
                adjusted[input][row] += fitted.Max() - fitted[row] + noise.Max() - noise[row];
                Assert.Equal(adjusted[input][row], result.Rows[row].AdjustedInputs[input], 1e-7 * adjusted[input][row]);
            }

            Assert.Equal(fit.LogLikelihood, result.Regressions[input].Fit!.LogLikelihood, 1e-6);
        }

        DeaResult third = Dea.Solve((_sample with { Inputs = adjusted }).Data);
        for (int row = 0; row < adjusted[0].Length; row++)
        {
            Assert.Equal(first.Units[row].Efficiency, result.Rows[row].First.Efficiency);
            Assert.Equal(third.Units[row].Efficiency, result.Rows[row].Third.Efficiency, 1e-7);
            Assert.Equal(third.Units[row].ScaleEfficiency!.Value, result.Rows[row].Third.ScaleEfficiency!.Value, 1e-7);
            Assert.Equal(1 + third.Units.Count(other => other.Efficiency > third.Units[row].Efficiency + 1e-8), result.Rows[row].ThirdRank);
        }

        Assert.Equal(third.MeanEfficiency, result.ThirdMean, 1e-7);
        Assert.True(result.ThirdMean > result.FirstMean);
    }

    [Theory]
    [InlineData(ThreeStageSeparation.Cost, 1)]
    [InlineData(ThreeStageSeparation.Production, -1)]
    public void Noise_is_separated_by_the_named_formula(ThreeStageSeparation separation, int sign)
    {
        int interior = 0;
        foreach (int seed in Enumerable.Range(1, 12))
        {
            foreach (ThreeStageRegression regression in ThreeStageSample.Random(seed).Solve(Compatible with { Separation = separation }).Regressions)
            {
                StochasticFrontierResult fit = regression.Fit!;
                if (fit.Gamma.Estimate is < 0.01 or > 0.99)
                {
                    continue;
                }

                interior++;
                double sigma = Math.Sqrt(fit.SigmaSquared.Estimate), lambda = fit.SigmaU / fit.SigmaV;
                for (int row = 0; row < fit.N; row++)
                {
                    double e = fit.Residuals[row], q = sign * e * lambda / sigma;
                    double mean = lambda * sigma / (1 + (lambda * lambda)) * ((Normal.PDF(0, 1, q) / Normal.CDF(0, 1, q)) + q);
                    Assert.Equal(mean, regression.Inefficiency[row], 1e-7 * sigma);
                    Assert.Equal(e - mean, regression.Noise[row], 1e-7 * sigma);
                }
            }
        }

        Assert.True(interior >= 3, $"{interior} interior fits");
    }

    [Fact]
    public void At_the_corner_only_the_environment_is_adjusted_for()
    {
        ThreeStageResult result = _sample.Solve();
        Assert.All(result.Regressions, regression =>
        {
            Assert.Equal(FrontierSolution.NoNoise, regression.Fit!.Solution);
            Assert.All(regression.NoiseAdjustments, adjustment => Assert.Equal(0, adjustment));
            Assert.Contains(result.Notes, note => note == $"{regression.Input}: the maximum is at γ = 1, so that the noise term of the adjustment vanishes.");
        });

        // the wrong formula calls all of the waste noise there
        ThreeStageResult wrong = _sample.Solve(new ThreeStageOptions { Separation = ThreeStageSeparation.Production });
        Assert.All(wrong.Regressions, regression => Assert.All(regression.Inefficiency, inefficiency => Assert.Equal(0, inefficiency)));
        Assert.Contains(wrong.Notes, note => note.Contains("wrong for slacks", StringComparison.Ordinal));
    }

    [Fact]
    public void Regressions_by_period_are_those_of_each_period_alone()
    {
        ThreeStageOptions byPeriod = new() { Frontiers = ThreeStageScope.ByPeriod, Regressions = ThreeStageScope.ByPeriod };
        ThreeStageResult panel = _sample.Solve(byPeriod, withPeriods: true);
        Assert.Equal(["2017", "2018", "2019"], panel.Periods);
        Assert.Equal(6, panel.Regressions.Count);
        foreach (string period in panel.Periods)
        {
            ThreeStageResult alone = _sample.Select([.. Enumerable.Range(0, 45).Where(row => _sample.Periods[row] == period)]).Solve();
            foreach (ThreeStageRow row in alone.Rows)
            {
                Assert.Equal(row.First.Efficiency, panel[row.Unit].First.Efficiency);
                Assert.Equal(row.Third.Efficiency, panel[row.Unit].Third.Efficiency);
                Assert.Equal((row.FirstRank, row.ThirdRank, period), (panel[row.Unit].FirstRank, panel[row.Unit].ThirdRank, panel[row.Unit].Period));
            }
        }

        ThreeStageResult mixed = _sample.Solve(byPeriod with { Regressions = ThreeStageScope.Pooled }, withPeriods: true);
        Assert.Equal(2, mixed.Regressions.Count);
        Assert.Equal(45, mixed.Regressions[0].Rows.Count);
        Assert.Equal(3, mixed.First.Count);
    }

    [Fact]
    public void Inputs_without_slack_are_a_named_result()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8];
        var data = DeaData.Of(x.Select(value => $"u{value}"), [new Variable("input", x)], [new Variable("output", x.Select(Math.Sqrt))]);
        ThreeStageResult result = ThreeStageDea.Solve(data, [new Variable("z", x.Select(value => value * value))]);

        ThreeStageRegression regression = Assert.Single(result.Regressions);
        Assert.Equal(ThreeStageRegressionKind.NoSlack, regression.Kind);
        Assert.Null(regression.Fit);
        Assert.Equal(8, regression.ZeroSlacks);
        Assert.Contains("input: no unit has slack; the input stays as it is.", result.Notes);
        Assert.Equal(x, result.Rows.Select(row => row.AdjustedInputs[0]));
        Assert.All(result.Rows, row => Assert.Equal((1, 1, 0.0), (row.FirstRank, row.ThirdRank, row.ScoreChange)));
        Assert.Null(result.RankCorrelation);
        Assert.DoesNotContain("NaN", result.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_environment_is_named_with_its_place()
    {
        Variable constant = new("subsidy", Enumerable.Repeat(2.0, 45));
        Assert.Equal(
            "Second stage, input 'staff': 'subsidy' does not vary: beside the constant its coefficient is not identified.",
            Assert.Throws<EstimationException>(() => ThreeStageDea.Solve(_sample.Data, [constant])).Message);

        Variable yearly = new("policy", _sample.Periods.Select(period => period == "2019" ? 1.0 : 0.0));
        Assert.Equal(
            "Second stage, input 'staff', period '2017': 'policy' does not vary: beside the constant its coefficient is not identified.",
            Assert.Throws<EstimationException>(() => ThreeStageDea.Solve(
                _sample.Data, [yearly], _sample.Periods, new ThreeStageOptions { Regressions = ThreeStageScope.ByPeriod })).Message);
    }

    [Fact]
    public void Too_few_units_and_collinear_environments_are_named_with_their_place()
    {
        Assert.StartsWith(
            "Second stage, input 'staff': 4 rows cannot carry a frontier of 3 coefficients",
            Assert.Throws<EstimationException>(() => _sample.Select([0, 1, 2, 3]).Solve()).Message,
            StringComparison.Ordinal);
        Variable sum = new("sum", _sample.Environment[0].Zip(_sample.Environment[1], (a, b) => a + b));
        Assert.Contains(
            "'sum' is a linear combination of the constant and 'subsidy', 'age'",
            Assert.Throws<EstimationException>(() => ThreeStageDea.Solve(_sample.Data, [.. _sample.Variables, sum])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_does_not_converge_is_noted()
    {
        ThreeStageResult result = _sample.Solve(Compatible with
        {
            Regression = Compatible.Regression with { Frontier41 = new Frontier41Settings { MaxIterations = 1 } },
        });
        Assert.All(result.Regressions, regression => Assert.Equal(SearchStatus.IterationLimit, regression.Fit!.Status));
        Assert.Contains("staff: the search did not converge (IterationLimit).", result.Notes);
    }

    [Fact]
    public void Units_that_the_first_stage_leaves_out_leave_the_environment_too()
    {
        ThreeStageSample loss = _sample with { Output = [.. _sample.Output.Select((y, row) => row is 4 or 9 ? -1 : y)] };
        ThreeStageOptions options = new() { Dea = new DeaOptions { NegativeValues = NegativeValues.DropUnits } };
        ThreeStageResult dropped = loss.Solve(options);
        ThreeStageResult alone = _sample.Select([.. Enumerable.Range(0, 45).Where(row => row is not (4 or 9))]).Solve();

        Assert.Equal(alone.Rows.Select(row => (row.Unit, row.Third.Efficiency)), dropped.Rows.Select(row => (row.Unit, row.Third.Efficiency)));
        Assert.Contains(dropped.Notes, note => note.Contains("u4, u9", StringComparison.Ordinal));
        Assert.Throws<KeyNotFoundException>(() => dropped["u4"]);
    }

    [Fact]
    public void Wrong_use_is_an_argument_error()
    {
        Assert.Throws<ArgumentException>(() => _sample.Solve(new ThreeStageOptions { Dea = new DeaOptions { Orientation = Orientation.Output } }));
        Assert.Throws<ArgumentException>(() => _sample.Solve(new ThreeStageOptions { Dea = new DeaOptions { Slacks = SlackMethod.None } }));
        Assert.Throws<ArgumentException>(() => _sample.Solve(new ThreeStageOptions { Regressions = ThreeStageScope.ByPeriod }));
        Assert.Throws<ArgumentException>(() => _sample.Solve(new ThreeStageOptions { Separation = (ThreeStageSeparation)5 }));
        Assert.Throws<ArgumentException>(() => ThreeStageDea.Solve(_sample.Data, []));
        Assert.Throws<ArgumentException>(() => ThreeStageDea.Solve(_sample.Data, [_sample.Variables[0], _sample.Variables[0]]));
        Assert.Throws<ArgumentException>(() => ThreeStageDea.Solve(_sample.Data, [_sample.Variables[0].Select([0, 1])]));
        Assert.Throws<ArgumentException>(() => ThreeStageDea.Solve(_sample.Data, _sample.Variables, ["2017"]));
    }

    [Fact]
    public void Tables_show_scores_regressions_and_conventions()
    {
        ThreeStageResult result = _sample.Solve();
        Assert.Contains("Three stages: input-oriented, variable returns to scale, 45 units", result.Summary(), StringComparison.Ordinal);
        Assert.Contains("noise separated by the formula of a cost frontier", result.Summary(), StringComparison.Ordinal);
        string table = result.RegressionTable().ToText();
        Assert.Contains("p of LR", table, StringComparison.Ordinal);
        Assert.Contains("Standard errors of staff; assets: undefined at the corner γ = 1", table, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", table, StringComparison.Ordinal);
    }
}
