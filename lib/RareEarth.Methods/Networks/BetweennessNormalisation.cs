namespace RareEarth.Methods.Networks;

/// <summary>What raw betweenness is multiplied by. Raw scores count ordered pairs of other nodes, in an undirected network unordered ones.</summary>
public enum BetweennessNormalisation
{
    /// <summary>The factor under which a node on every shortest path has 1: <see cref="Directed"/> or <see cref="Undirected"/>, as the network is.</summary>
    ByNetwork,

    /// <summary>1: the number of pairs.</summary>
    None,

    /// <summary>1/((n − 1)(n − 2)), one over the number of ordered pairs.</summary>
    Directed,

    /// <summary>
    /// 2/((n − 1)(n − 2)), one over the number of unordered pairs. On a directed network this is the trade papers' formula (10) summed over
    /// ordered pairs, and may reach 2.
    /// </summary>
    Undirected,
}
