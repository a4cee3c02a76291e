namespace RareEarth.Methods.Networks;

/// <summary>The conventions of closeness.</summary>
public sealed record ClosenessOptions
{
    /// <summary>How long a tie is. Default: every tie 1.</summary>
    public PathLength Length { get; init; } = PathLength.Unweighted;

    /// <summary>Paths that arrive (In, as networkx), or that start at the node (Out, as igraph). Default: Out.</summary>
    public TieDirection Direction { get; init; } = TieDirection.Out;

    /// <summary>What counts where not all nodes can be reached. Default: Wasserman and Faust's factor.</summary>
    public ClosenessScale Scale { get; init; } = ClosenessScale.WassermanFaust;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        if (!Enum.IsDefined(Length) || !Enum.IsDefined(Scale) || Direction is not (TieDirection.In or TieDirection.Out))
        {
            throw new ArgumentException("Closeness follows paths that come In or go Out; an option holds another value.");
        }
    }
}
