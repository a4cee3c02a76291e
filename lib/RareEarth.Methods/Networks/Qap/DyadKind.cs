namespace RareEarth.Methods.Networks.Qap;

/// <summary>Which cells of the matrices are observations.</summary>
public enum DyadKind
{
    /// <summary>All n(n − 1) off the diagonal. sna's digraph.</summary>
    Directed,

    /// <summary>The n(n − 1)/2 below the diagonal, of matrices that are symmetric. sna's graph.</summary>
    Undirected,
}
