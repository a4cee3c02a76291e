namespace RareEarth.Methods.Networks;

/// <summary>The concentration over one partner, n = 1, where the formula reads 0/0.</summary>
public enum SinglePartnerRule
{
    /// <summary>1: all trade is with one partner, which is 1 for any larger n too.</summary>
    FullyConcentrated,

    /// <summary>Not defined, and so are the dependences that need it.</summary>
    Undefined,
}
