using RareEarth.Methods.Regression;
using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Methods.Efficiency;

/// <summary>
/// Three-stage data envelopment analysis: scores, the environment's and luck's share of the slacks taken out by stochastic frontiers, scores again.
/// </summary>
/// <remarks>
/// <para>
/// H. O. Fried, C. A. K. Lovell, S. S. Schmidt and S. Yaisawarng (2002), Journal of Productivity Analysis 17, 157–174. Stage 1: input-oriented
/// DEA; the slack of input n is the total one, S = x − Xλ, radial part included. Stage 2: S = z'b + v + u for each input, a cost frontier.
/// Adjustment: x + (max z'b − z'b) + (max v − v), maxima over the rows of the regression; the worst environment and the worst luck for everybody.
/// Stage 3: stage 1 with these inputs.
/// </para>
/// <para>
/// The literature is silent on much that moves the result: which likelihood maximum (second stages have theirs at γ = 1 as a rule, where noise vanishes and
/// only the environment is adjusted for, while FRONTIER 4.1 stops elsewhere), pooled or by period, which formula separates noise. Each is an option;
/// <see cref="ThreeStageSensitivity"/> runs them all.
/// </para>
/// </remarks>
public static class ThreeStageDea
{
    /// <summary>Runs the three stages.</summary>
    /// <param name="data">Inputs and outputs of n units; in a panel a unit is a unit in a period and has a name of its own.</param>
    /// <param name="environment">Environment variables, n values each, one at least.</param>
    /// <param name="periods">The period of each unit, or null without periods.</param>
    /// <param name="options">Scores, regressions, pooling, separation; null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is no environment variable or two of one name, or an option is out of range.</exception>
    /// <exception cref="EstimationException">
    /// A stage cannot be done: the message names stage, input and period (an environment variable that does not vary or is collinear, fewer than k + 2 units, slacks that
    /// the environment explains exactly), or is that of <see cref="Dea"/>. An input without slack, and a search of FRONTIER's that does not converge, are results.
    /// </exception>
    public static ThreeStageResult Solve(
        DeaData data,
        IReadOnlyList<Variable> environment,
        IReadOnlyList<string>? periods = null,
        ThreeStageOptions? options = null)
    {
        options ??= new ThreeStageOptions();
        ThreeStagePanel panel = Prepare(data, environment, periods, options);
        return Finish(panel, SecondStage(panel, options), options);
    }

    /// <summary>Checks, and the first stage.</summary>
    internal static ThreeStagePanel Prepare(DeaData data, IReadOnlyList<Variable> environment, IReadOnlyList<string>? periods, ThreeStageOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(environment);
        options.Check(periods is not null);
        Check(data, environment, periods);
        return ThreeStagePanel.Of(data, environment, periods, options);
    }

    /// <summary>The frontiers of the second stage, before noise is separated.</summary>
    internal static List<ThreeStageRegression> SecondStage(ThreeStagePanel panel, ThreeStageOptions options)
    {
        var regressions = new List<ThreeStageRegression>();
        for (int input = 0; input < panel.Inputs.Count; input++)
        {
            foreach ((string? period, int[] rows) in panel.Groups(options.Regressions))
            {
                regressions.Add(Regress(panel, input, period, rows, options.Regression));
            }
        }

        return regressions;
    }

    /// <summary>Separation, adjustment and third stage.</summary>
    internal static ThreeStageResult Finish(ThreeStagePanel panel, IReadOnlyList<ThreeStageRegression> frontiers, ThreeStageOptions options)
    {
        ThreeStageRegression[] regressions = [.. frontiers.Select(regression => Separate(regression, options.Separation))];
        double[][] adjusted = [.. Enumerable.Range(0, panel.Inputs.Count).Select(input => panel.Input(input))];
        foreach (ThreeStageRegression regression in regressions)
        {
            double[] column = adjusted[panel.Inputs.ToList().IndexOf(regression.Input)];
            IReadOnlyList<double> byEnvironment = regression.EnvironmentAdjustments, byNoise = regression.NoiseAdjustments;
            for (int i = 0; i < regression.Rows.Count; i++)
            {
                column[regression.Rows[i]] += byEnvironment[i] + byNoise[i];
            }
        }

        IReadOnlyList<DeaResult> third = panel.Solve(adjusted, options);
        DeaUnit[] first = panel.InOrder(panel.First), last = panel.InOrder(third);
        int[] firstRanks = panel.Ranks(first, options), thirdRanks = panel.Ranks(last, options);
        return new ThreeStageResult
        {
            Rows = [.. Enumerable.Range(0, panel.Count).Select(row => new ThreeStageRow(
                first[row].Name, panel.Period(row), first[row], last[row], [.. adjusted.Select(column => column[row])], firstRanks[row], thirdRanks[row]))],
            Periods = panel.Periods,
            First = panel.First,
            Regressions = regressions,
            Third = third,
            Inputs = panel.Inputs,
            Environment = [.. panel.Environment.Select(variable => variable.Name)],
            Notes = [.. Notes(panel, regressions, options)],
            Options = options,
        };
    }

    private static ThreeStageRegression Regress(ThreeStagePanel panel, int input, string? period, int[] rows, StochasticFrontierOptions options)
    {
        string name = panel.Inputs[input];
        double[] slacks = [.. rows.Select(row => panel.Slack(row, input))];
        double[] zeros = new double[rows.Length];
        if (slacks.All(slack => slack == 0))
        {
            return new ThreeStageRegression(name, period, ThreeStageRegressionKind.NoSlack, null, rows, slacks, zeros, zeros, zeros);
        }

        try
        {
            StochasticFrontierResult fit = FrontierModel.Fit(
                new Variable($"slack of {name}", slacks), [.. panel.Environment.Select(variable => variable.Select(rows))], options);
            return new ThreeStageRegression(name, period, ThreeStageRegressionKind.Fitted, fit, rows, slacks, fit.Fitted, zeros, zeros);
        }
        catch (EstimationException error)
        {
            throw new EstimationException($"Second stage, input '{name}'{(period is null ? "" : $", period '{period}'")}: {error.Message}", error);
        }
    }

    private static ThreeStageRegression Separate(ThreeStageRegression regression, ThreeStageSeparation separation)
    {
        if (regression.Fit is not { } fit)
        {
            return regression;
        }

        // the formulas of cost and production differ by the direction in which inefficiency moves the residual
        double turn = separation == ThreeStageSeparation.Cost ? -1 : 1;
        double[] inefficiency = [.. fit.Residuals.Select(e => ConditionalInefficiency.Mean(turn * e, fit.SigmaSquared.Estimate, fit.Gamma.Estimate, fit.Mu?.Estimate ?? 0))];
        return regression with { Inefficiency = inefficiency, Noise = [.. fit.Residuals.Select((e, i) => e - inefficiency[i])] };
    }

    private static IEnumerable<string> Notes(ThreeStagePanel panel, ThreeStageRegression[] regressions, ThreeStageOptions options)
    {
        foreach (string note in panel.First.SelectMany(result => result.Notes).Distinct(StringComparer.Ordinal))
        {
            yield return note;
        }

        if (options.Separation == ThreeStageSeparation.Production)
        {
            yield return "Noise is separated by the formula of a production frontier, which is wrong for slacks.";
        }

        if (options.Regression.Sign == FrontierSign.Production)
        {
            yield return "The slacks are fitted as production frontiers, which is wrong: inefficiency raises a slack.";
        }

        foreach (ThreeStageRegression regression in regressions)
        {
            if (regression.Fit is not { } fit)
            {
                yield return $"{regression.Label}: no unit has slack; the input stays as it is.";
                continue;
            }

            if (fit.Status != SearchStatus.Converged)
            {
                yield return $"{regression.Label}: the search did not converge ({fit.Status}).";
            }

            if (fit.Solution == FrontierSolution.NoNoise && options.Separation == ThreeStageSeparation.Cost && options.Regression.Sign == FrontierSign.Cost)
            {
                yield return $"{regression.Label}: the maximum is at γ = 1, so that the noise term of the adjustment vanishes.";
            }
            else if (fit.Solution == FrontierSolution.NoInefficiency)
            {
                yield return $"{regression.Label}: the maximum is at γ = 0, so that all of the residual counts as noise.";
            }
        }
    }

    private static void Check(DeaData data, IReadOnlyList<Variable> environment, IReadOnlyList<string>? periods)
    {
        if (environment.Count == 0)
        {
            throw new ArgumentException("The second stage needs an environment variable.", nameof(environment));
        }

        if (environment.FirstOrDefault(variable => variable.Count != data.Count) is { } other)
        {
            throw new ArgumentException($"'{other.Name}' has {other.Count} rows and the data {data.Count} units.", nameof(environment));
        }

        if (environment.GroupBy(variable => variable.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two environment variables are named '{twice.Key}'.", nameof(environment));
        }

        if (periods is not null && periods.Count != data.Count)
        {
            throw new ArgumentException($"There are {periods.Count} periods and {data.Count} units.", nameof(periods));
        }
    }
}
