namespace RareEarth.Methods.Efficiency;

/// <summary>Makes a unit's result from its solved problems.</summary>
internal sealed class DeaUnitBuilder(DeaData data, DataTreatment treatment, DeaOptions options)
{
    private readonly int _inputs = data.InputNames.Count;
    private readonly Dictionary<string, double> _added = treatment.Translations.ToDictionary(translation => translation.Variable, translation => translation.Added, StringComparer.Ordinal);

    /// <summary>The result of a unit, in the units of the data as they were given.</summary>
    public DeaUnit Build(int unit, RadialSolution solution, double? crs, double? vrs, double? nirs)
    {
        bool output = options.Orientation == Orientation.Output;
        bool hasSlacks = options.Slacks != SlackMethod.None;
        int columns = data.Columns.Length;
        var slacks = hasSlacks ? solution.Slacks : [];
        var targets = new double[hasSlacks ? columns : 0];
        var totals = new double[hasSlacks ? columns : 0];
        bool hasSlack = false;
        for (int c = 0; c < targets.Length; c++)
        {
            double value = data.Columns[c][unit];
            double movement = c < _inputs
                ? (output ? 0 : (1 - solution.Score) * value)
                : (output ? ((1 / solution.Score) - 1) * value : 0);
            totals[c] = movement + slacks[c];
            double target = c < _inputs ? value - totals[c] : value + totals[c];
            targets[c] = target - _added.GetValueOrDefault(data.ColumnName(c));
            hasSlack |= slacks[c] > options.Tolerance * Math.Max(value, c < _inputs || value > 0 ? 0 : data.Columns[c].Max());
        }

        return new DeaUnit
        {
            Name = data.Units[unit],
            Efficiency = solution.Score,
            Farrell = output ? 1 / solution.Score : solution.Score,
            Class = solution.Score < 1 - options.Tolerance ? EfficiencyClass.Inefficient
                : !hasSlacks ? EfficiencyClass.EfficientUpToSlacks
                : hasSlack ? EfficiencyClass.WeaklyEfficient : EfficiencyClass.Efficient,
            CrsEfficiency = crs,
            VrsEfficiency = vrs,
            NirsEfficiency = nirs,
            Scale = crs is null ? null
                : Math.Abs(crs.Value - vrs!.Value) <= options.Tolerance ? ScaleClass.Constant
                : Math.Abs(nirs!.Value - vrs.Value) <= Math.Abs(nirs.Value - crs.Value) ? ScaleClass.Decreasing : ScaleClass.Increasing, // it equals one of them
            InputSlacks = slacks.Length == 0 ? [] : slacks[.._inputs],
            OutputSlacks = slacks.Length == 0 ? [] : slacks[_inputs..],
            TotalInputSlacks = totals.Length == 0 ? [] : totals[.._inputs],
            TotalOutputSlacks = totals.Length == 0 ? [] : totals[_inputs..],
            InputTargets = targets.Length == 0 ? [] : targets[.._inputs],
            OutputTargets = targets.Length == 0 ? [] : targets[_inputs..],
            Peers = [.. solution.Peers.Select((peer, i) => new DeaPeer(data.Units[peer], solution.Weights[i]))],
            InputMultipliers = solution.Multipliers[.._inputs],
            OutputMultipliers = solution.Multipliers[_inputs..columns],
            ScaleMultiplier = solution.Multipliers.Length > columns ? solution.Multipliers[columns] : 0,
        };
    }
}
