namespace RareEarth.Replication.Data;

/// <summary>What the values of a column must keep to.</summary>
public sealed record FieldConstraints
{
    /// <summary>Every row has a value.</summary>
    public bool Required { get; init; }

    /// <summary>No value occurs twice.</summary>
    public bool Unique { get; init; }

    /// <summary>Least value of a number, in the unit of the column.</summary>
    public double? Minimum { get; init; }

    /// <summary>Greatest value of a number, in the unit of the column.</summary>
    public double? Maximum { get; init; }

    /// <summary>The only values there are; empty when any value will do.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>Regular expression that the whole text matches.</summary>
    public string? Pattern { get; init; }
}
