namespace RareEarth.Methods.Networks.Qap;

/// <summary>The choices behind a QAP regression or correlation.</summary>
public sealed record QapOptions
{
    /// <summary>What is permuted in a regression. Default: Dekker's double semi-partialling.</summary>
    public QapMethod Method { get; init; } = QapMethod.DoubleSemiPartialling;

    /// <summary>The statistic of a regression. Default: t.</summary>
    public QapStatistic Statistic { get; init; } = QapStatistic.T;

    /// <summary>Which cells are observations. Default: all off the diagonal.</summary>
    public DyadKind Dyads { get; init; } = DyadKind.Directed;

    /// <summary>Which permutations. Default: 5,000 random ones, seed 1.</summary>
    public PermutationPlan Permutations { get; init; } = PermutationPlan.Random(5000, 1);

    /// <summary>
    /// How a p-value comes from a count. Default: (1 + k)/(R + 1). An exact plan uses k/R whatever this says, because the data are among its
    /// permutations.
    /// </summary>
    public PValueRule PValue { get; init; } = PValueRule.AddOne;

    /// <summary>
    /// A statistic that falls short of the observed one by at most this share of it counts as equal: permutations that give the data back
    /// differ from it by rounding. Default 1e-10, below 0.01.
    /// </summary>
    public double TieTolerance { get; init; } = 1e-10;

    /// <summary>A column is refused when what the columns before it leave of it is at most this share of its length. Default 1e-9.</summary>
    public double CollinearityTolerance { get; init; } = 1e-9;

    /// <summary>The most threads in use; null for as many as there are processors. Results are the same for any number.</summary>
    public int? Threads { get; init; }

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Permutations);
        if (!Enum.IsDefined(Method) || !Enum.IsDefined(Statistic) || !Enum.IsDefined(Dyads) || !Enum.IsDefined(PValue))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }

        if (!(TieTolerance is >= 0 and < 0.01) || !(CollinearityTolerance is > 0 and < 1))
        {
            throw new ArgumentException($"A tolerance is a share: {nameof(TieTolerance)} from 0 up to 0.01, {nameof(CollinearityTolerance)} between 0 and 1.");
        }

        if (Threads < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "One thread is the least.");
        }
    }
}
