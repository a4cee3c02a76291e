namespace RareEarth.Methods.Networks;

/// <summary>Which of a node's ties count. In an undirected network the three are the same.</summary>
public enum TieDirection
{
    /// <summary>Ties that enter the node: its imports.</summary>
    In,

    /// <summary>Ties that leave the node: its exports.</summary>
    Out,

    /// <summary>Both, a tie each way counted twice.</summary>
    Total,
}
