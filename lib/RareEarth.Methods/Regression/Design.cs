namespace RareEarth.Methods.Regression;

/// <summary>One column of the design and where it comes from.</summary>
/// <param name="Kind">Constant, dummy or regressor.</param>
/// <param name="Owner">Number of the effect or of the regressor; 0 for the constant.</param>
/// <param name="Level">Number of the effect's level; 0 for the others.</param>
/// <param name="Values">The column.</param>
internal sealed record DesignColumn(DesignColumnKind Kind, int Owner, int Level, double[] Values);

/// <summary>The columns that stay, in order: constant, dummies, regressors; and those that do not, with the reason.</summary>
/// <remarks>
/// Effects go before the regressors, so that of a world series and the year effects it is the series that is dropped, by name,
/// and not some year: a dropped year would leave the series a coefficient that means nothing.
/// </remarks>
internal sealed class Design
{
    private const string ConstantName = "(constant)";

    private readonly Sample _sample;
    private readonly double _tolerance;
    private readonly List<DesignColumn> _columns = [];
    private readonly List<DroppedColumn> _dropped = [];
    private readonly OrderedBasis _basis;

    private Design(Sample sample, bool hasConstant, double tolerance)
    {
        _sample = sample;
        _tolerance = tolerance;
        _basis = new OrderedBasis(tolerance);
        Levels = [.. sample.Effects.Select(effect => effect.Levels())];
        Codes = [.. sample.Effects.Select((effect, i) => effect.Codes(Levels[i]))];
        HasConstant = hasConstant;
    }

    /// <summary>The columns that stay.</summary>
    public IReadOnlyList<DesignColumn> Columns => _columns;

    /// <summary>The columns that do not, in the order in which they were refused.</summary>
    public IReadOnlyList<DroppedColumn> Dropped => _dropped;

    /// <summary>Whether a column of ones opens the design.</summary>
    public bool HasConstant { get; }

    /// <summary>Levels of each effect, in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Levels { get; }

    /// <summary>For each effect the number of each row's level.</summary>
    public IReadOnlyList<int[]> Codes { get; }

    /// <summary>Orthonormal columns that span the design.</summary>
    public IReadOnlyList<double[]> Basis => _basis.Directions;

    /// <summary>What constant and effects leave of the outcome.</summary>
    public double[] OutcomeWithin { get; private set; } = [];

    /// <summary>What the whole design leaves of a column.</summary>
    public double[] Residual(ReadOnlySpan<double> column) => _basis.Residual(column);

    /// <summary>Builds the design and decides its rank.</summary>
    public static Design Of(Sample sample, bool hasConstant, double tolerance)
    {
        var design = new Design(sample, hasConstant, tolerance);
        if (hasConstant)
        {
            design.Take(new DesignColumn(DesignColumnKind.Constant, 0, 0, Ones(sample.Rows.Count)), ConstantName);
        }

        for (int effect = 0; effect < sample.Effects.Count; effect++)
        {
            for (int level = 1; level < design.Levels[effect].Count; level++)
            {
                design.Take(
                    new DesignColumn(DesignColumnKind.Dummy, effect, level, design.Dummy(effect, level)),
                    $"{sample.Effects[effect].Name}={design.Levels[effect][level]}");
            }
        }

        design.OutcomeWithin = design._basis.Residual(sample.Outcome.Span);
        for (int i = 0; i < sample.Regressors.Count; i++)
        {
            design.Take(new DesignColumn(DesignColumnKind.Regressor, i, 0, sample.Regressors[i].Span.ToArray()), sample.Regressors[i].Name);
        }

        return design;
    }

    private static double[] Ones(int rows)
    {
        double[] ones = new double[rows];
        Array.Fill(ones, 1.0);
        return ones;
    }

    private double[] Dummy(int effect, int level) => [.. Codes[effect].Select(code => code == level ? 1.0 : 0.0)];

    private void Take(DesignColumn column, string name)
    {
        (bool taken, double relative) = _basis.Add(column.Values);
        if (taken)
        {
            _columns.Add(column);
        }
        else
        {
            _dropped.Add(Explain(column, name, relative));
        }
    }

    /// <summary>Finds a set of earlier effects and regressors that explains the column and of which none can be spared.</summary>
    private DroppedColumn Explain(DesignColumn dropped, string name, double relative)
    {
        double[] column = dropped.Values;
        if (column.All(value => value == 0))
        {
            return new DroppedColumn(name, [], 0, $"{name} is zero in every row");
        }

        // Regressors are tried for removal first and the constant last, so that the effects, where they suffice, are what is named.
        List<(string Name, string InWords, List<double[]> Columns)> needed = Candidates(dropped);
        foreach ((string Name, string InWords, List<double[]> Columns) candidate in Enumerable.Reverse(needed).ToArray())
        {
            if (needed.Count > 1 && IsExplained(column, needed.Where(other => other != candidate).SelectMany(other => other.Columns)))
            {
                needed.Remove(candidate);
            }
        }

        string reason = needed is [(ConstantName, _, _)]
            ? $"{name} does not vary: it is a multiple of the constant"
            : $"{name} is a linear combination of {InWords([.. needed.Select(candidate => candidate.InWords)])}";
        return new DroppedColumn(name, [.. needed.Select(candidate => candidate.Name)], relative, reason);
    }

    private List<(string Name, string InWords, List<double[]> Columns)> Candidates(DesignColumn dropped)
    {
        var candidates = new List<(string Name, string InWords, List<double[]> Columns)>();
        if (HasConstant)
        {
            candidates.Add((ConstantName, "the constant", [Ones(_sample.Rows.Count)]));
        }

        // An effect stands for the dummies of all its levels; a dummy's own effect only for those entered before it.
        for (int effect = 0; effect < _sample.Effects.Count; effect++)
        {
            int current = effect;
            bool isOwn = dropped.Kind == DesignColumnKind.Dummy && dropped.Owner == effect;
            bool isLater = dropped.Kind == DesignColumnKind.Dummy && dropped.Owner < effect;
            IEnumerable<int> levels = isOwn ? Enumerable.Range(1, dropped.Level - 1) : Enumerable.Range(0, Levels[effect].Count);
            if (!isLater && levels.Any() && Levels[effect].Count > 1)
            {
                candidates.Add((
                    _sample.Effects[effect].Name,
                    $"the {(isOwn ? "other " : "")}{_sample.Effects[effect].Name} effects",
                    [.. levels.Select(level => Dummy(current, level))]));
            }
        }

        candidates.AddRange(_columns.Where(column => column.Kind == DesignColumnKind.Regressor)
            .Select(column => (_sample.Regressors[column.Owner].Name, _sample.Regressors[column.Owner].Name, new List<double[]> { column.Values })));
        return candidates;
    }

    private bool IsExplained(double[] column, IEnumerable<double[]> by)
    {
        var basis = new OrderedBasis(_tolerance);
        foreach (double[] other in by)
        {
            basis.Add(other);
        }

        return OrderedBasis.Norm(basis.Residual(column)) <= _tolerance * OrderedBasis.Norm(column);
    }

    private static string InWords(string[] names) => names.Length == 1
        ? names[0]
        : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
