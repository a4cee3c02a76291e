namespace RareEarth.Methods.Networks;

/// <summary>Whether a dependence or a concentration has a value, and why not.</summary>
public enum DependenceStatus
{
    /// <summary>It has a value by its formula.</summary>
    Defined,

    /// <summary>It is 0 because nothing is traded, by <see cref="NoTradeRule.Zero"/>.</summary>
    ZeroByRule,

    /// <summary>A node does not depend on itself.</summary>
    Self,

    /// <summary>The node trades nothing in that direction, so that there are no shares.</summary>
    NoTrade,

    /// <summary>A concentration over one partner is left undefined, by <see cref="SinglePartnerRule.Undefined"/>.</summary>
    SinglePartner,

    /// <summary>The partner's own trade is evenly spread: its concentration, the denominator, is 0.</summary>
    EvenlySpreadPartner,
}
