using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Efficiency;

/// <summary>The first stage and the rows that it left: data, environment and periods in one order.</summary>
internal sealed class ThreeStagePanel
{
    private readonly DeaData _data;
    private readonly string[]? _periods;
    private readonly double[][] _slacks;

    private ThreeStagePanel(DeaData data, IReadOnlyList<Variable> environment, string[]? periods, IReadOnlyList<DeaResult> first, ThreeStageOptions options)
    {
        (_data, Environment, _periods, First) = (data, environment, periods, first);
        Periods = periods is null ? [] : [.. periods.Distinct(StringComparer.Ordinal)];
        _slacks = [.. InOrder(first).Select((unit, row) => Slacks(unit, row, options.Dea.Tolerance))];
    }

    /// <summary>The number of rows.</summary>
    public int Count => _data.Count;

    /// <summary>The inputs' names.</summary>
    public IReadOnlyList<string> Inputs => _data.InputNames;

    /// <summary>The environment variables, for these rows.</summary>
    public IReadOnlyList<Variable> Environment { get; }

    /// <summary>The periods in order of appearance.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <summary>The first stage.</summary>
    public IReadOnlyList<DeaResult> First { get; }

    /// <summary>Runs the first stage and takes out, everywhere, the units that it leaves out.</summary>
    public static ThreeStagePanel Of(DeaData data, IReadOnlyList<Variable> environment, IReadOnlyList<string>? periods, ThreeStageOptions options)
    {
        IReadOnlyList<DeaResult> first = Solve(data, periods?.ToArray(), options);
        var kept = first.SelectMany(result => result.Units).Select(unit => unit.Name).ToHashSet(StringComparer.Ordinal);
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(row => kept.Contains(data.Units[row]))];
        return new ThreeStagePanel(
            rows.Length == data.Count ? data : data.Select(row => kept.Contains(data.Units[row])),
            [.. environment.Select(variable => variable.Select(rows))],
            periods is null ? null : [.. rows.Select(row => periods[row])],
            first,
            options);
    }

    /// <summary>The period of a row, or null.</summary>
    public string? Period(int row) => _periods?[row];

    /// <summary>An input, copied.</summary>
    public double[] Input(int input) => [.. _data.Columns[input]];

    /// <summary>The total slack of an input in a row; exactly 0 where it is rounding.</summary>
    public double Slack(int row, int input) => _slacks[row][input];

    /// <summary>Rows that belong together, with their period.</summary>
    public IEnumerable<(string? Period, int[] Rows)> Groups(ThreeStageScope scope) => scope == ThreeStageScope.Pooled
        ? [(null, [.. Enumerable.Range(0, Count)])]
        : Periods.Select(period => ((string?)period, (int[])[.. Enumerable.Range(0, Count).Where(row => _periods![row] == period)]));

    /// <summary>The first stage's model with other inputs.</summary>
    public IReadOnlyList<DeaResult> Solve(double[][] inputs, ThreeStageOptions options) =>
        Solve(_data.WithColumns([.. inputs, .. _data.Columns.Skip(inputs.Length)]), _periods, options);

    /// <summary>The units of some analyses in the order of the rows.</summary>
    public DeaUnit[] InOrder(IReadOnlyList<DeaResult> results)
    {
        var byName = results.SelectMany(result => result.Units).ToDictionary(unit => unit.Name, StringComparer.Ordinal);
        return [.. _data.Units.Select(name => byName[name])];
    }

    /// <summary>Places by score among the units that share a frontier; scores that differ by no more than the tolerance share a place.</summary>
    public int[] Ranks(DeaUnit[] units, ThreeStageOptions options)
    {
        int[] ranks = new int[Count];
        foreach ((_, int[] rows) in Groups(options.Frontiers))
        {
            foreach (int row in rows)
            {
                ranks[row] = 1 + rows.Count(other => units[other].Efficiency > units[row].Efficiency + options.Dea.Tolerance);
            }
        }

        return ranks;
    }

    private static IReadOnlyList<DeaResult> Solve(DeaData data, string[]? periods, ThreeStageOptions options)
    {
        if (options.Frontiers == ThreeStageScope.Pooled)
        {
            return [Dea.Solve(data, options.Dea)];
        }

        return [.. periods!.Distinct(StringComparer.Ordinal).Select(period =>
        {
            try
            {
                return Dea.Solve(data.Select(row => periods![row] == period), options.Dea);
            }
            catch (EstimationException error)
            {
                throw new EstimationException($"Period '{period}': {error.Message}", error);
            }
        })];
    }

    private double[] Slacks(DeaUnit unit, int row, double tolerance) =>
        [.. unit.TotalInputSlacks.Select((slack, input) => slack <= tolerance * Math.Abs(_data.Columns[input][row]) ? 0 : slack)];
}
