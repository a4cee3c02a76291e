namespace RareEarth.Methods.Networks;

/// <summary>The dependence of a node that does not trade at all in that direction, where shares read 0/0.</summary>
public enum NoTradeRule
{
    /// <summary>Not defined.</summary>
    Undefined,

    /// <summary>0: who does not export depends on no buyer.</summary>
    Zero,
}
