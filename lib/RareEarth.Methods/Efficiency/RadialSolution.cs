namespace RareEarth.Methods.Efficiency;

/// <summary>A solved envelopment problem, in the units of the data.</summary>
internal sealed class RadialSolution
{
    /// <summary>θ, for the output orientation 1/φ: the radial score of either orientation.</summary>
    public required double Score { get; init; }

    /// <summary>Numbers of the reference units with a positive weight, ascending.</summary>
    public required int[] Peers { get; init; }

    /// <summary>Their weights λ.</summary>
    public required double[] Weights { get; init; }

    /// <summary>m input and s output slacks beyond the radial movement.</summary>
    public required double[] Slacks { get; init; }

    /// <summary>m input and s output multipliers, and that of the scale row last where there is one.</summary>
    public required double[] Multipliers { get; init; }

    /// <summary>How well the score's basis satisfies the constraints.</summary>
    public required DeaCheck Check { get; init; }
}
