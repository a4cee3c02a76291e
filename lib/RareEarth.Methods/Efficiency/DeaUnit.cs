namespace RareEarth.Methods.Efficiency;

/// <summary>A unit's scores, and its point on the frontier.</summary>
public sealed record DeaUnit
{
    /// <summary>The unit's name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The radial score as DEAP prints it, between 0 and 1 in both orientations: θ, or 1/φ in the output orientation
    /// (Shephard's output distance). R's Benchmarking and DEA.jl print <see cref="Farrell"/> instead.
    /// </summary>
    public required double Efficiency { get; init; }

    /// <summary>Farrell's measure: θ ≤ 1, the factor by which inputs shrink, or φ ≥ 1, the factor by which outputs grow.</summary>
    public required double Farrell { get; init; }

    /// <summary>Whether it is efficient, weakly efficient or inefficient under the model's returns to scale.</summary>
    public required EfficiencyClass Class { get; init; }

    /// <summary>crste, the score under constant returns; null unless scale efficiency was asked for and is defined.</summary>
    public required double? CrsEfficiency { get; init; }

    /// <summary>vrste, the score under variable returns; null unless scale efficiency was asked for and is defined.</summary>
    public required double? VrsEfficiency { get; init; }

    /// <summary>The score under non-increasing returns; null unless scale efficiency was asked for and is defined.</summary>
    public required double? NirsEfficiency { get; init; }

    /// <summary>crste/vrste; null unless scale efficiency was asked for and is defined.</summary>
    public double? ScaleEfficiency => CrsEfficiency / VrsEfficiency;

    /// <summary>"irs", "drs" or "-"; null unless scale efficiency was asked for and is defined.</summary>
    public required ScaleClass? Scale { get; init; }

    /// <summary>s⁻, input beyond the radial movement, m numbers in units of the inputs; empty without slacks.</summary>
    public required IReadOnlyList<double> InputSlacks { get; init; }

    /// <summary>s⁺, output beyond the radial movement, s numbers in units of the outputs; empty without slacks.</summary>
    public required IReadOnlyList<double> OutputSlacks { get; init; }

    /// <summary>x − Xλ, radial part and slack together: what the second of three stages explains; empty without slacks.</summary>
    public required IReadOnlyList<double> TotalInputSlacks { get; init; }

    /// <summary>Yλ − y, radial part and slack together; empty without slacks.</summary>
    public required IReadOnlyList<double> TotalOutputSlacks { get; init; }

    /// <summary>Xλ, the inputs of the point on the frontier; empty without slacks.</summary>
    public required IReadOnlyList<double> InputTargets { get; init; }

    /// <summary>Yλ, the outputs of the point on the frontier; empty without slacks.</summary>
    public required IReadOnlyList<double> OutputTargets { get; init; }

    /// <summary>The units of which the point is made, in the order of the data. Where alternatives exist, one of them.</summary>
    public required IReadOnlyList<DeaPeer> Peers { get; init; }

    /// <summary>
    /// v, the inputs' multipliers: v'x = 1 and θ = u'y + w (input orientation), or u'y = 1 and φ = v'x + w (output orientation). Where
    /// alternatives exist, one of them.
    /// </summary>
    public required IReadOnlyList<double> InputMultipliers { get; init; }

    /// <summary>u, the outputs' multipliers.</summary>
    public required IReadOnlyList<double> OutputMultipliers { get; init; }

    /// <summary>w, the multiplier of the restriction on the sum of the weights; 0 under constant returns.</summary>
    public required double ScaleMultiplier { get; init; }

    /// <summary>The sum of all slacks in the units of the data; 0 without slacks.</summary>
    public double SlackSum => InputSlacks.Sum() + OutputSlacks.Sum();
}
