namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>The choices behind a bootstrap of a small regression.</summary>
public sealed record BootstrapOptions
{
    /// <summary>What a bootstrap sample is made of. Default: residuals in blocks, for rows in the order of time.</summary>
    public BootstrapScheme Scheme { get; init; } = BootstrapScheme.MovingBlock;

    /// <summary>Length of a block in rows, of consequence for <see cref="BootstrapScheme.MovingBlock"/> only. Default: 3.</summary>
    public int BlockLength { get; init; } = 3;

    /// <summary>Number of bootstrap samples. Default: 1,999.</summary>
    public int Replicates { get; init; } = 1999;

    /// <summary>Seed of the random streams, one for each sample, so that results do not depend on threads.</summary>
    public int Seed { get; init; } = 20061;

    /// <summary>The probability that an interval is meant to hold. Default: 0.95.</summary>
    public double ConfidenceLevel { get; init; } = 0.95;

    internal void Check(int rows)
    {
        if (!Enum.IsDefined(Scheme))
        {
            throw new ArgumentOutOfRangeException(nameof(Scheme), Scheme, "Not a scheme of the bootstrap.");
        }

        if (Replicates < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Replicates), Replicates, "A bootstrap has one replicate at least.");
        }

        if (Scheme == BootstrapScheme.MovingBlock && (BlockLength < 1 || BlockLength > rows))
        {
            throw new ArgumentOutOfRangeException(nameof(BlockLength), BlockLength, $"A block has 1 to {rows} rows, as many as there are.");
        }

        if (!(ConfidenceLevel > 0 && ConfidenceLevel < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(ConfidenceLevel), ConfidenceLevel, "A confidence level lies between 0 and 1, as in 0.95.");
        }
    }
}
