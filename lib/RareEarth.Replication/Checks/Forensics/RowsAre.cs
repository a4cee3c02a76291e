namespace RareEarth.Replication.Checks.Forensics;

/// <summary>What the rows of a table stand for, on which it depends which identities hold in them.</summary>
public enum RowsAre
{
    /// <summary>Single units: a firm in a year.</summary>
    Units,

    /// <summary>Geometric means over units: products of means are means of products.</summary>
    GeometricMeans,

    /// <summary>Arithmetic means over units: the mean of a product is not the product of the means.</summary>
    ArithmeticMeans,
}
