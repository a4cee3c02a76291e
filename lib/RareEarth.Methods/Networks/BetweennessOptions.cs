namespace RareEarth.Methods.Networks;

/// <summary>The conventions of betweenness.</summary>
public sealed record BetweennessOptions
{
    /// <summary>How long a tie is. Default: every tie 1.</summary>
    public PathLength Length { get; init; } = PathLength.Unweighted;

    /// <summary>What raw scores are multiplied by. Default: one over the number of pairs that the network has.</summary>
    public BetweennessNormalisation Normalisation { get; init; } = BetweennessNormalisation.ByNetwork;

    /// <summary>
    /// Two paths are equally short when |a − b| ≤ tolerance · (a + b). Default 1e-10: sums of 1/w that are equal on paper differ by rounding, as
    /// 0.1 + 0.2 does from 0.3. Below 0.01; without effect on unweighted paths.
    /// </summary>
    /// <remarks>
    /// igraph has the same rule for distances plus 1, so that its results change with the unit of lengths when these are short; here the unit
    /// does not matter. networkx compares bits, as 0 does here.
    /// </remarks>
    public double TieTolerance { get; init; } = 1e-10;

    /// <summary>The most threads in use; null for as many as there are processors. Results are the same for any number.</summary>
    public int? Threads { get; init; }

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        if (!Enum.IsDefined(Length) || !Enum.IsDefined(Normalisation))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }

        if (!(TieTolerance is >= 0 and < 0.01))
        {
            throw new ArgumentOutOfRangeException(nameof(TieTolerance), TieTolerance, "The tolerance is a share of a path's length, from 0 up to 0.01.");
        }

        if (Threads < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "One thread is the least.");
        }
    }
}
