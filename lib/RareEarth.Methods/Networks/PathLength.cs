namespace RareEarth.Methods.Networks;

/// <summary>How long a tie is. A weight is a strength, the opposite of a length, so that shortest paths need a choice.</summary>
public enum PathLength
{
    /// <summary>Every tie has length 1: the fewest steps.</summary>
    Unweighted,

    /// <summary>1/w: the stronger, the shorter. Its unit is that of 1/w, which does not change which paths are shortest.</summary>
    Reciprocal,

    /// <summary>
    /// −ln(w / Σw), Σw over all ties of the network: lengths add where shares multiply. A tie that holds all of Σw would have length 0 and
    /// is refused.
    /// </summary>
    NegativeLogShare,

    /// <summary>The weight itself, for networks whose weights are lengths already.</summary>
    WeightIsLength,
}
