namespace RareEarth.Methods.Networks;

/// <summary>Closeness where not all nodes can be reached; r is the number of other nodes that can, Σd the sum of distances to them.</summary>
public enum ClosenessScale
{
    /// <summary>r/(n − 1) · r/Σd (Wasserman and Faust 1994, p. 201), as networkx does; 0 for a node that reaches none.</summary>
    WassermanFaust,

    /// <summary>r/Σd, as igraph does; not defined for a node that reaches none, which is then an error.</summary>
    ReachedOnly,
}
