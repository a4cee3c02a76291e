namespace RareEarth.Methods.Networks;

/// <summary>Strength: the sum of the weights of a node's ties, in the unit of the weights; the paper's formula (9).</summary>
public static class Strength
{
    /// <summary>The strength of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="direction">Which ties count; in an undirected network each counts once whatever this says.</param>
    public static NodeScores Of(Network network, TieDirection direction)
    {
        ArgumentNullException.ThrowIfNull(network);
        return NodeScores.Of(network, direction, "strength", (rows, i) => rows.Strength(i), "Strength adds weights, in their own unit.");
    }
}
