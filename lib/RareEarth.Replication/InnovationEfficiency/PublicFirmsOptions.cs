namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Which of the listed firms are taken.</summary>
public sealed record PublicFirmsOptions
{
    /// <summary>Whether firms that the paper excludes are taken too, such as a steel maker with rare earths as a by-product. Default: no.</summary>
    public bool Excluded { get; init; }

    /// <summary>Whether firms with large trading revenue on little capital are taken; they define the frontier. Default: yes.</summary>
    public bool Trading { get; init; } = true;

    /// <summary>The output that stands for profit may be left out, as it alone is negative. Default: it is in.</summary>
    public bool Profit { get; init; } = true;
}
