namespace RareEarth.Replication.TradeNetworks;

/// <summary>The organisations and agreements of the paper's variable TPR.</summary>
public enum Membership
{
    /// <summary>World Trade Organization.</summary>
    Wto,

    /// <summary>Asia-Pacific Economic Cooperation.</summary>
    Apec,

    /// <summary>Organisation for Economic Co-operation and Development.</summary>
    Oecd,

    /// <summary>The 19 countries of the G20.</summary>
    G20,

    /// <summary>Regional Comprehensive Economic Partnership.</summary>
    Rcep,

    /// <summary>Comprehensive and Progressive Agreement for Trans-Pacific Partnership.</summary>
    Cptpp,
}
