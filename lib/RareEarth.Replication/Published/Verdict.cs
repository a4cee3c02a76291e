namespace RareEarth.Replication.Published;

/// <summary>What a rerun says of a printed number.</summary>
public enum Verdict
{
    /// <summary>The paper's own method on the paper's own data gives the printed number, to its last digit.</summary>
    Reproduced,

    /// <summary>The rerun stands on named substitute data. That it differs, or agrees, is no judgement of the paper.</summary>
    Differs,

    /// <summary>Nothing public can be set against the number.</summary>
    NotCheckable,
}
