namespace RareEarth.Methods.Efficiency;

/// <summary>The choices behind a Malmquist index.</summary>
public sealed record MalmquistOptions
{
    /// <summary>
    /// What is moved radially. Under constant returns it does not change the index, nor efficiency and technical change; pure and scale
    /// change depend on it. Default: inputs.
    /// </summary>
    public Orientation Orientation { get; init; } = Orientation.Input;

    /// <summary>
    /// Whether scores under variable returns against the neighbouring periods are computed too, for technical change after Ray and
    /// Desli (1997). They can be infeasible, which is then reported. Default: no, as DEAP.
    /// </summary>
    public bool MixedPeriodVrs { get; init; }

    /// <summary>
    /// What happens to negative values. A translation changes the index, always: only <see cref="NegativeValues.TranslateAnyway"/> does it,
    /// with one constant for all periods. Units are dropped from the periods in which they are negative. Default: refused.
    /// </summary>
    public NegativeValues NegativeValues { get; init; } = NegativeValues.Refuse;

    /// <summary>What the smallest value of a translated column becomes, in units of the column; 0 or more. Default: 0.</summary>
    public double TranslatedMinimum { get; init; }

    /// <summary>The number of threads, 0 for one on each processor. The results are the same, to the last bit, for any number.</summary>
    public int Threads { get; init; }

    /// <summary>The options of a period's analysis under constant returns; throws when an option lies outside its range.</summary>
    internal DeaOptions Period()
    {
        var options = new DeaOptions
        {
            ReturnsToScale = ReturnsToScale.Constant,
            Orientation = Orientation,
            NegativeValues = NegativeValues,
            TranslatedMinimum = TranslatedMinimum,
            Threads = Threads,
        };
        options.Check();
        return options;
    }
}
