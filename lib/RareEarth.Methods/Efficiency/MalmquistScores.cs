namespace RareEarth.Methods.Efficiency;

/// <summary>The scores of every unit and period against the frontiers that the index needs.</summary>
internal sealed class MalmquistScores
{
    private readonly DeaPanel _panel;
    private readonly MalmquistOptions _options;
    private readonly Dictionary<string, int>[] _rows;
    private readonly double?[][][] _scores; // [period][kind][row]

    private MalmquistScores(DeaPanel panel, MalmquistOptions options)
    {
        _panel = panel;
        _options = options;
        _rows = [.. panel.Data.Select(data => data.Units.Select((unit, row) => (unit, row)).ToDictionary(pair => pair.unit, pair => pair.row, StringComparer.Ordinal))];
        _scores = [.. panel.Data.Select(data => (double?[][])[.. Enum.GetValues<Kind>().Select(_ => new double?[data.Count])])];
    }

    private enum Kind
    {
        CrsPrevious,
        Crs,
        CrsNext,
        VrsPrevious,
        Vrs,
        VrsNext,
    }

    /// <summary>How exactly the linear programs are solved.</summary>
    public DeaCheck Check { get; private set; } = new(0, 0, 0);

    /// <summary>Solves all problems; a frontier's problems follow each other in one thread, whatever the number of threads.</summary>
    public static MalmquistScores Of(DeaPanel panel, MalmquistOptions options)
    {
        var scores = new MalmquistScores(panel, options);
        UnitTable[] tables = [.. panel.Data.Select(data => new UnitTable(data.Columns, data.InputNames.Count))];
        var checks = new DeaCheck[panel.Periods.Count];
        var failures = new EstimationException?[panel.Periods.Count];
        Parallel.For(0, panel.Periods.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads == 0 ? -1 : options.Threads }, reference =>
        {
            try
            {
                checks[reference] = scores.Against(reference, tables);
            }
            catch (EstimationException failure)
            {
                failures[reference] = new EstimationException($"Against the frontier of '{panel.Periods[reference]}': {failure.Message}", failure);
            }
        });
        if (failures.FirstOrDefault(failure => failure is not null) is { } thrown)
        {
            throw thrown;
        }

        scores.Check = checks.Aggregate((a, b) => a.Or(b));
        return scores;
    }

    /// <summary>Whether there is data of a unit in a period.</summary>
    public bool IsObserved(string unit, int period) => _rows[period].ContainsKey(unit);

    /// <summary>A unit's scores in a period; those that are infeasible join the problems.</summary>
    public MalmquistDistances Distances(string unit, int period, List<MalmquistProblem> problems)
    {
        int last = _panel.Periods.Count - 1;
        Report(Kind.Crs, period);
        Report(Kind.Vrs, period);
        if (period > 0)
        {
            Report(Kind.CrsPrevious, period - 1);
        }

        if (period < last)
        {
            Report(Kind.CrsNext, period + 1);
        }

        if (_options.MixedPeriodVrs && period > 0)
        {
            Report(Kind.VrsPrevious, period - 1);
        }

        if (_options.MixedPeriodVrs && period < last)
        {
            Report(Kind.VrsNext, period + 1);
        }

        return new MalmquistDistances(
            unit,
            _panel.Periods[period],
            Score(unit, period, Kind.CrsPrevious),
            Score(unit, period, Kind.Crs),
            Score(unit, period, Kind.CrsNext),
            Score(unit, period, Kind.Vrs),
            Score(unit, period, Kind.VrsPrevious),
            Score(unit, period, Kind.VrsNext));

        void Report(Kind kind, int reference)
        {
            if (Score(unit, period, kind) is null)
            {
                ReturnsToScale returns = kind is Kind.CrsPrevious or Kind.Crs or Kind.CrsNext ? ReturnsToScale.Constant : ReturnsToScale.Variable;
                problems.Add(new MalmquistProblem(
                    unit, _panel.Periods[period], _panel.Periods[reference], returns,
                    $"'{unit}' of {_panel.Periods[period]} has no {(_options.Orientation == Orientation.Input ? "input" : "output")} score against the frontier of {_panel.Periods[reference]} "
                    + $"with {DeaOptions.Words(returns)} returns to scale: the problem is infeasible."));
            }
        }
    }

    /// <summary>A unit's change to a period from the one before.</summary>
    public MalmquistChange Change(string unit, int period)
    {
        double? before = Score(unit, period - 1, Kind.Crs);
        double? after = Score(unit, period, Kind.Crs);
        double? efficiency = after / before;
        double? technical = Root(Score(unit, period, Kind.CrsPrevious) / after * (before / Score(unit, period - 1, Kind.CrsNext)));
        double? pureBefore = Score(unit, period - 1, Kind.Vrs);
        double? pureAfter = Score(unit, period, Kind.Vrs);
        double? pure = pureAfter / pureBefore;
        double? index = efficiency * technical;
        double? variable = Root(Score(unit, period, Kind.VrsPrevious) / pureAfter * (pureBefore / Score(unit, period - 1, Kind.VrsNext)));
        return new MalmquistChange(
            unit,
            _panel.Periods[period - 1],
            _panel.Periods[period],
            new ProductivityChange(efficiency, technical, pure, efficiency / pure, index),
            variable,
            index / (pure * variable));
    }

    private static double? Root(double? value) => value is { } number ? Math.Sqrt(number) : null;

    private double? Score(string unit, int period, Kind kind) => _scores[period][(int)kind][_rows[period][unit]];

    private DeaCheck Against(int reference, UnitTable[] tables)
    {
        var check = new DeaCheck(0, 0, 0);
        var constant = new FrontierBatch(new Frontier(tables[reference], ReturnsToScale.Constant, _options.Orientation), 1);
        var variable = new FrontierBatch(new Frontier(tables[reference], ReturnsToScale.Variable, _options.Orientation), 1);
        Solve(constant, reference, Kind.Crs);
        Solve(variable, reference, Kind.Vrs);
        if (reference > 0)
        {
            Solve(constant, reference - 1, Kind.CrsNext);
        }

        if (reference + 1 < tables.Length)
        {
            Solve(constant, reference + 1, Kind.CrsPrevious);
        }

        if (_options.MixedPeriodVrs && reference > 0)
        {
            Solve(variable, reference - 1, Kind.VrsNext);
        }

        if (_options.MixedPeriodVrs && reference + 1 < tables.Length)
        {
            Solve(variable, reference + 1, Kind.VrsPrevious);
        }

        return check;

        void Solve(FrontierBatch batch, int period, Kind kind)
        {
            RadialSolution?[] solutions = batch.Solve(tables[period], period == reference, false, SlackMethod.None, unit => $"{_panel.Data[period].Units[unit]}' of '{_panel.Periods[period]}");
            for (int row = 0; row < solutions.Length; row++)
            {
                if (solutions[row] is { } solution)
                {
                    _scores[period][(int)kind][row] = solution.Score;
                    check = check.Or(solution.Check);
                }
            }
        }
    }
}
