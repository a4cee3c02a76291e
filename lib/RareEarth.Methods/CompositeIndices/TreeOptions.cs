namespace RareEarth.Methods.CompositeIndices;

/// <summary>The choices behind an index tree. The defaults are those of the development-index report.</summary>
public sealed record TreeOptions
{
    /// <summary>How indicators are made comparable.</summary>
    public Scaling Scaling { get; init; } = Scaling.RatioToBase;

    /// <summary>How a ratio is turned round.</summary>
    public Inversion Inversion { get; init; } = Inversion.Reciprocal;

    /// <summary>How parts make a whole.</summary>
    public Aggregation Aggregation { get; init; } = Aggregation.Linear;

    /// <summary>The row that is 100 under <see cref="Scaling.RatioToBase"/>, from 0.</summary>
    public int BaseRow { get; init; }
}
