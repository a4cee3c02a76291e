namespace RareEarth.Replication.TradeNetworks;

/// <summary>What is true in simulated pairs of nodes.</summary>
/// <remarks>
/// y = effect · x + otherEffect · z + e for every ordered pair, z = ρx + √(1 − ρ²)w. Each of x, w and e is √(h/2)(sᵢ + rⱼ) + √(1 − h)dᵢⱼ with a part s of the sender,
/// a part r of the receiver and a part d of the pair, all of variance 1. So pairs that share a node are correlated, as those of trade are.
/// </remarks>
public sealed record DyadTruth
{
    /// <summary>The seed; each replicate's stream is derived from it and the replicate's number.</summary>
    public required int Seed { get; init; }

    /// <summary>The number of nodes, 8 at least. Default: 20, which is 380 ordered pairs.</summary>
    public int Nodes { get; init; } = 20;

    /// <summary>The coefficient of x, the predictor that is tested. Default: none.</summary>
    public double Effect { get; init; }

    /// <summary>The coefficient of z, the other predictor. Default: none.</summary>
    public double OtherEffect { get; init; }

    /// <summary>ρ, the correlation of x and z, between −1 and 1. Default: 0.</summary>
    public double Correlation { get; init; }

    /// <summary>h of x, the share of its variance that senders and receivers have, from 0 up to 1. Default: 0.5.</summary>
    public double NodeShare { get; init; } = 0.5;

    /// <summary>h of what z has beside x. Default: 0.5.</summary>
    public double OtherNodeShare { get; init; } = 0.5;

    /// <summary>h of the error. Default: 0.5.</summary>
    public double ErrorNodeShare { get; init; } = 0.5;

    /// <summary>Whether the pair's part of the error is log-normal, with its long tail to the right, instead of normal.</summary>
    public bool IsSkewed { get; init; }

    /// <summary>Throws when a number lies outside its range.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Nodes, 8);
        if (!(Math.Abs(Correlation) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Correlation), Correlation, "The correlation lies between −1 and 1, both excluded: beyond them x and z cannot be told apart.");
        }

        if (!(NodeShare is >= 0 and < 1) || !(OtherNodeShare is >= 0 and < 1) || !(ErrorNodeShare is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(NodeShare), $"{NodeShare}, {OtherNodeShare}, {ErrorNodeShare}", "The shares of senders and receivers lie from 0 up to 1.");
        }
    }
}
