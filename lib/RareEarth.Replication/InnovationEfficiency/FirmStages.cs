using System.Globalization;
using Deedle;
using RareEarth.Methods.Display;
using RareEarth.Methods.Efficiency;
using RareEarth.Methods.Regression;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>A firm panel through the three stages, as frames in the form of the paper's tables.</summary>
public sealed record FirmStages
{
    /// <summary>Row of the changes in <see cref="GroupMeans"/>.</summary>
    public const string ChangeRow = "Change, %";

    private readonly Dictionary<string, IReadOnlyList<double>> _environment;

    private FirmStages(FirmPanel panel, ThreeStageResult result)
    {
        Panel = panel;
        Result = result;
        Adjusted = WithInputs(panel, result);
        StageOne = FirmEfficiency.Solve(panel, result.Options.Dea);
        StageThree = FirmEfficiency.Solve(Adjusted, result.Options.Dea);
        _environment = Environment(Adjusted).ToDictionary(variable => variable.Name, variable => variable.Values, StringComparer.Ordinal); // rows as in the regressions
    }

    /// <summary>The panel as it came.</summary>
    public FirmPanel Panel { get; }

    /// <summary>The panel with adjusted inputs, without firm-years that the first stage left out.</summary>
    public FirmPanel Adjusted { get; }

    /// <summary>Regressions, adjustments, and both stages by row; rows are named as in "Northern Rare Earth 2021".</summary>
    public ThreeStageResult Result { get; }

    /// <summary>The scores of stage 1, each year against its own frontier.</summary>
    public FirmEfficiency StageOne { get; }

    /// <summary>The scores of stage 3, each year against its own frontier.</summary>
    public FirmEfficiency StageThree { get; }

    /// <summary>Runs the three stages, with a frontier of best practice for each year.</summary>
    /// <param name="panel">A panel with environment variables, known in every row.</param>
    /// <param name="options">Scores, regressions, pooling, separation. The frontiers of stages 1 and 3 are always by year.</param>
    /// <exception cref="ArgumentException">There is no environment variable.</exception>
    /// <exception cref="Methods.EstimationException">As for <see cref="ThreeStageDea.Solve"/>.</exception>
    public static FirmStages Solve(FirmPanel panel, ThreeStageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return new FirmStages(panel, ThreeStageDea.Solve(Rows(panel), Environment(panel), Periods(panel), ByYear(options)));
    }

    /// <summary>The three stages under every convention that papers leave unsaid.</summary>
    /// <param name="panel">A panel with environment variables.</param>
    /// <param name="options">What is not varied.</param>
    /// <exception cref="Methods.EstimationException">As for <see cref="ThreeStageSensitivity.Run"/>.</exception>
    public static ThreeStageSensitivity Conventions(FirmPanel panel, ThreeStageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return ThreeStageSensitivity.Run(Rows(panel), Environment(panel), Periods(panel), ByYear(options));
    }

    /// <summary>The regressions of stage 2 in the form of the paper's Table 1, a column for each.</summary>
    /// <returns>
    /// Rows "constant", the environment variables, "sigma-squared", "gamma", "log likelihood", "LR test" with stars of the one-sided test (Kodde and Palm: ** 5 %, *** 1 %),
    /// "n" and "slacks of 0", as text. A coefficient that moves the line by no more than rounding is 0.
    /// </returns>
    public Frame<string, string> Regressions()
    {
        string[] environment = [.. Panel.Names(VariableRole.Environment)];
        string[] rows = ["constant", .. environment, "sigma-squared", "gamma", "log likelihood", "LR test", "n", "slacks of 0"];
        return Frame.FromColumns(Result.Regressions.Select(regression => KeyValue.Create($"slack of {regression.Label}", new Series<string, string>(rows, Column(regression)))).ToArray());

        string[] Column(ThreeStageRegression regression)
        {
            if (regression.Fit is not { } fit)
            {
                return [.. rows.Select(row => row == "n" ? Numbers.Whole(regression.Rows.Count) : row == "slacks of 0" ? Numbers.Whole(regression.ZeroSlacks) : "no slack")];
            }

            double rounding = 1e-9 * regression.Slacks.Max();
            string Moves(double estimate, double size) => Math.Abs(estimate) * size <= rounding ? "0" : Numbers.Short(estimate);
            double Size(string name) => regression.Rows.Max(row => Math.Abs(_environment[name][row]));
            string stars = fit.Test.Statistic > fit.Test.Critical1 ? "***" : fit.Test.Statistic > fit.Test.Critical5 ? "**" : "";
            return
            [
                Moves(fit.Constant.Estimate, 1),
                .. environment.Select(name => Moves(fit[name].Estimate, Size(name))),
                Numbers.Short(fit.SigmaSquared.Estimate),
                Numbers.Fixed(fit.Gamma.Estimate, 4),
                Numbers.Fixed(fit.LogLikelihood, 2),
                Numbers.Fixed(fit.Test.Statistic, 2) + stars,
                Numbers.Whole(fit.N),
                Numbers.Whole(regression.ZeroSlacks),
            ];
        }
    }

    /// <summary>Means of stage 3 in the form of the paper's Table 2, with the change from stage 1.</summary>
    /// <returns>As <see cref="FirmEfficiency.GroupMeans"/> without the numbers of firms, and a row <see cref="ChangeRow"/>: mean of stage 3 over that of stage 1, less 1, in percent.</returns>
    public Frame<string, string> GroupMeans()
    {
        Frame<string, string> first = StageOne.GroupMeans(), third = StageThree.GroupMeans();
        string[] rows = [.. third.RowKeys, ChangeRow];
        return Frame.FromColumns(third.ColumnKeys.Where(column => !column.EndsWith(" n", StringComparison.Ordinal)).Select(column => KeyValue.Create(
            column,
            new Series<string, double>(rows, [.. rows.Select(row => row == ChangeRow
                ? 100 * ((Cell(third, column, FirmEfficiency.MeanRow) / Cell(first, column, FirmEfficiency.MeanRow)) - 1)
                : Cell(third, column, row))]))).ToArray());

        static double Cell(Frame<string, string> frame, string column, string row) => frame[column].TryGet(row).OrDefault(double.NaN);
    }

    /// <summary>The firms of a year in both stages, for a slope chart and a table of ranks.</summary>
    /// <param name="year">The year.</param>
    /// <param name="measure">"TE", "PTE" or "SE".</param>
    /// <returns>Rows are firms; columns "stage 1", "stage 3", "rank 1", "rank 3" (equal scores share a place) and Group.</returns>
    /// <exception cref="ArgumentException">The measure is not defined under the options, or there is no such year.</exception>
    public Frame<string, string> Slopes(int year, string measure)
    {
        double tolerance = Result.Options.Dea.Tolerance;
        Series<(string Firm, int Year), double> first = StageOne.Scores()[measure], third = StageThree.Scores()[measure];
        string[] firms = [.. third.Keys.Where(key => key.Year == year && first.TryGet(key).HasValue && third.TryGet(key).HasValue)
            .OrderBy(key => Panel.StageNames.ToList().IndexOf(Panel.Stages[key.Firm])).Select(key => key.Firm)];
        if (firms.Length == 0)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is no {measure} in {year}."), nameof(measure));
        }

        double[] left = [.. firms.Select(firm => first[(firm, year)])], right = [.. firms.Select(firm => third[(firm, year)])];
        int[] Ranks(double[] scores) => [.. scores.Select(score => 1 + scores.Count(other => other > score + tolerance))];
        return new FrameBuilder.Columns<string, string>
        {
            { "stage 1", new Series<string, double>(firms, left) },
            { "stage 3", new Series<string, double>(firms, right) },
            { "rank 1", new Series<string, int>(firms, Ranks(left)) },
            { "rank 3", new Series<string, int>(firms, Ranks(right)) },
            { "Group", new Series<string, string>(firms, [.. firms.Select(firm => $"{Panel.Stages[firm]} end")]) },
        }.Frame;
    }

    private static ThreeStageOptions ByYear(ThreeStageOptions? options) => (options ?? new ThreeStageOptions()) with { Frontiers = ThreeStageScope.ByPeriod };

    private static string Name((string Firm, int Year) key) => string.Create(CultureInfo.InvariantCulture, $"{key.Firm} {key.Year}");

    private static DeaData Rows(FirmPanel panel) => DeaData.Of(
        panel.Data.RowKeys.Select(Name), panel.Names(VariableRole.Input).Select(panel.Column), panel.Names(VariableRole.Output).Select(panel.Column));

    private static Variable[] Environment(FirmPanel panel) => [.. panel.Names(VariableRole.Environment).Select(panel.Column)];

    private static string[] Periods(FirmPanel panel) => [.. panel.Data.RowKeys.Select(key => key.Year.ToString(CultureInfo.InvariantCulture))];

    private static FirmPanel WithInputs(FirmPanel panel, ThreeStageResult result)
    {
        Dictionary<string, ThreeStageRow> rows = result.Rows.ToDictionary(row => row.Unit, StringComparer.Ordinal);
        string[] inputs = [.. panel.Names(VariableRole.Input)];
        return FirmPanel.Of(
            $"{panel.Title}, inputs adjusted",
            panel.Origin,
            panel.Variables,
            panel.Stages,
            panel.Data.RowKeys.Where(key => rows.ContainsKey(Name(key))).Select(key => new FirmYear(key.Firm, key.Year, panel.Variables.ToDictionary(
                variable => variable.Name,
                variable => variable.Role == VariableRole.Input
                    ? rows[Name(key)].AdjustedInputs[Array.IndexOf(inputs, variable.Name)]
                    : panel.Data[variable.Name][key],
                StringComparer.Ordinal))));
    }
}
