namespace RareEarth.Methods.Networks;

/// <summary>What can be wrong with a list of flows.</summary>
public enum FlowProblemKind
{
    /// <summary>There is no flow at all.</summary>
    Empty,

    /// <summary>A node's name is empty.</summary>
    NamelessNode,

    /// <summary>A name stands twice in the list of nodes.</summary>
    DuplicateNode,

    /// <summary>A flow leaves or enters a node that is not in the list of nodes.</summary>
    UnknownNode,

    /// <summary>A flow leaves and enters the same node: self-trade.</summary>
    SelfFlow,

    /// <summary>A weight is missing or infinite.</summary>
    NotANumber,

    /// <summary>A weight is below 0.</summary>
    NegativeWeight,

    /// <summary>A weight is 0: whether that is a tie, the list does not say.</summary>
    ZeroWeight,

    /// <summary>Two flows join the same nodes in the same direction; in an undirected network, in either direction.</summary>
    DuplicateFlow,
}
