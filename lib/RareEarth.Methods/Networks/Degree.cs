namespace RareEarth.Methods.Networks;

/// <summary>Degree: the number of a node's ties; the paper's formula (8).</summary>
public static class Degree
{
    /// <summary>The degree of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="direction">Which ties count; in an undirected network each counts once whatever this says.</param>
    public static NodeScores Of(Network network, TieDirection direction)
    {
        ArgumentNullException.ThrowIfNull(network);
        return NodeScores.Of(network, direction, "degree", (rows, i) => rows.Degree(i), "Degree counts ties, whatever their weight.");
    }
}
