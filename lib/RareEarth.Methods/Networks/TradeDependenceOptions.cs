namespace RareEarth.Methods.Networks;

/// <summary>The choices behind trade dependence that its formulas leave open.</summary>
public sealed record TradeDependenceOptions
{
    /// <summary>What n is. Default: the partners that a node has.</summary>
    public PartnerCount Partners { get; init; } = PartnerCount.Own;

    /// <summary>The concentration over one partner. Default: 1.</summary>
    public SinglePartnerRule SinglePartner { get; init; } = SinglePartnerRule.FullyConcentrated;

    /// <summary>The dependence of a node without trade in that direction. Default: not defined.</summary>
    public NoTradeRule NoTrade { get; init; } = NoTradeRule.Undefined;

    /// <summary>
    /// A concentration of at most this size is 0, evenly spread: rounding leaves about 1e-16 of equal shares. Default 1e-12, below 1.
    /// </summary>
    public double EvenTolerance { get; init; } = 1e-12;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        if (!Enum.IsDefined(Partners) || !Enum.IsDefined(SinglePartner) || !Enum.IsDefined(NoTrade))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }

        if (!(EvenTolerance is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(EvenTolerance), EvenTolerance, "A tolerance for concentrations lies from 0 up to 1.");
        }
    }
}
