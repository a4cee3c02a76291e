namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>What is true of simulated innovating firms.</summary>
public sealed record InnovationTruth
{
    /// <summary>The seed; each panel's stream is derived from it and the panel's number.</summary>
    public required int Seed { get; init; }

    /// <summary>Group means of the true efficiencies; they are met exactly in every panel.</summary>
    public required EfficiencyTargets Targets { get; init; }

    /// <summary>Firms at the front end. Default: 6, as in the paper.</summary>
    public int FrontFirms { get; init; } = 6;

    /// <summary>Firms at the back end. Default: 16, as in the paper.</summary>
    public int BackFirms { get; init; } = 16;

    /// <summary>How much of a firm's rank lasts from year to year, 0 to 1.</summary>
    public double Persistence { get; init; } = 0.8;

    /// <summary>Spread of pure inefficiency, 1/PTE − 1, before it is cut off at 0.</summary>
    public double PureSpread { get; init; } = 0.35;

    /// <summary>Spread of the distance from the best scale, in log points, before it is cut off at 0.</summary>
    public double ScaleSpread { get; init; } = 0.35;

    /// <summary>Standard deviation of a firm's mix of inputs, in log points.</summary>
    public double MixDeviation { get; init; } = 0.3;

    /// <summary>
    /// How much more input the worst environment costs, as a share of the input (proportional) or of an ordinary firm's input (additive).
    /// Default: 0, all firms in the same environment.
    /// </summary>
    public double EnvironmentEffect { get; init; }

    /// <summary>Standard deviation of the noise in each input, as the same share. Default: 0.</summary>
    public double NoiseDeviation { get; init; }

    /// <summary>
    /// Whether environment and noise multiply a firm's input; otherwise they are added, the same for small and large firms, which is what
    /// the second of the three stages assumes. Default: added.
    /// </summary>
    public bool IsProportional { get; init; }

    /// <summary>The number of firm-years with an operating loss. Default: 4 of 154.</summary>
    public int Losses { get; init; } = 4;

    /// <summary>Throws when a number lies outside its range.</summary>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Targets);
        ArgumentOutOfRangeException.ThrowIfLessThan(FrontFirms, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BackFirms, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Losses);
        foreach ((string name, double value) in new[]
        {
            (nameof(PureSpread), PureSpread), (nameof(ScaleSpread), ScaleSpread), (nameof(MixDeviation), MixDeviation),
            (nameof(EnvironmentEffect), EnvironmentEffect), (nameof(NoiseDeviation), NoiseDeviation),
        })
        {
            if (!(value >= 0 && value < 10))
            {
                throw new ArgumentOutOfRangeException(name, value, "The spread or effect lies between 0 and 10.");
            }
        }

        if (!(Persistence >= 0 && Persistence <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Persistence), Persistence, "The persistence lies between 0 and 1.");
        }

        if (Losses > (FrontFirms + BackFirms) * Targets.Years.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(Losses), Losses, "There are more losses than firm-years.");
        }
    }
}
