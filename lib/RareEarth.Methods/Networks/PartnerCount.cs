namespace RareEarth.Methods.Networks;

/// <summary>What n is in a concentration over n partners; the trade papers do not say.</summary>
public enum PartnerCount
{
    /// <summary>The partners that the node trades with in that direction: each node has its own n, and 0 means evenly spread over them.</summary>
    Own,

    /// <summary>All other nodes of the network: the same n for all, and 0 means evenly spread over everybody.</summary>
    AllOthers,
}
