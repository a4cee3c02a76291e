namespace RareEarth.Methods.Networks.Qap;

/// <summary>An observed statistic against its permutation distribution.</summary>
/// <remarks>
/// A replicate without a statistic (the permuted column lies in the span of the others, or too few dyads are left) counts as at least as
/// extreme in every direction, which can only raise a p-value; their number is in <see cref="Undefined"/>.
/// </remarks>
public sealed record PermutationTest
{
    private PermutationTest()
    {
    }

    /// <summary>The statistic of the data.</summary>
    public required double Observed { get; init; }

    /// <summary>The statistic of each permutation, in their order; those without one are left out.</summary>
    public required IReadOnlyList<double> Replicates { get; init; }

    /// <summary>R, the number of permutations.</summary>
    public required int Count { get; init; }

    /// <summary>Permutations without a statistic.</summary>
    public required int Undefined { get; init; }

    /// <summary>Whether all permutations were enumerated.</summary>
    public required bool IsExact { get; init; }

    /// <summary>The rule by which p-values come from counts.</summary>
    public required PValueRule Rule { get; init; }

    /// <summary>Permutations with |t*| ≥ |t|.</summary>
    public required int CountBeyond { get; init; }

    /// <summary>Permutations with t* ≥ t.</summary>
    public required int CountAbove { get; init; }

    /// <summary>Permutations with t* ≤ t.</summary>
    public required int CountBelow { get; init; }

    /// <summary>Two-sided, P(|t*| ≥ |t|).</summary>
    public double PTwoSided => P(CountBeyond);

    /// <summary>Upper, P(t* ≥ t).</summary>
    public double PUpper => P(CountAbove);

    /// <summary>Lower, P(t* ≤ t).</summary>
    public double PLower => P(CountBelow);

    /// <summary>Monte Carlo standard error of <see cref="PTwoSided"/>, √(p(1 − p)/R); 0 for an exact plan.</summary>
    public double PTwoSidedError => Error(PTwoSided);

    /// <summary>Monte Carlo standard error of <see cref="PUpper"/>.</summary>
    public double PUpperError => Error(PUpper);

    /// <summary>Monte Carlo standard error of <see cref="PLower"/>.</summary>
    public double PLowerError => Error(PLower);

    /// <summary>Compares a statistic with its replicates, of which NaN have none.</summary>
    internal static PermutationTest Of(double observed, IReadOnlyList<double> replicates, QapOptions options)
    {
        double margin = options.TieTolerance * Math.Abs(observed);
        double[] defined = [.. replicates.Where(replicate => !double.IsNaN(replicate))];
        int undefined = replicates.Count - defined.Length;
        return new PermutationTest
        {
            Observed = observed,
            Replicates = defined,
            Count = replicates.Count,
            Undefined = undefined,
            IsExact = options.Permutations.IsExact,
            Rule = options.Permutations.IsExact ? PValueRule.Plain : options.PValue,
            CountBeyond = undefined + defined.Count(replicate => Math.Abs(replicate) >= Math.Abs(observed) - margin),
            CountAbove = undefined + defined.Count(replicate => replicate >= observed - margin),
            CountBelow = undefined + defined.Count(replicate => replicate <= observed + margin),
        };
    }

    private double P(int count) => Rule == PValueRule.Plain ? (double)count / Count : (1.0 + count) / (Count + 1.0);

    private double Error(double p) => IsExact ? 0 : Math.Sqrt(p * (1 - p) / Count);
}
