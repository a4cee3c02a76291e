namespace RareEarth.Replication.Checks;

/// <summary>What the checks say of a printed number or a claim.</summary>
public enum Verdict
{
    /// <summary>The paper's own method on the paper's own data gives the printed number, to its last digit.</summary>
    Reproduced,

    /// <summary>Every relation that it is in holds.</summary>
    Consistent,

    /// <summary>Changing it alone repairs every broken relation that it is in, or it is a claim that the tables refute.</summary>
    Contradicted,

    /// <summary>It is a member of a broken relation whose culprit is not identified.</summary>
    InDispute,

    /// <summary>It depends on a convention that the paper does not state; the conventions that give the printed value are named.</summary>
    Varies,

    /// <summary>The rerun stands on named substitute data. That it differs, or agrees, is no judgement of the paper.</summary>
    Differs,

    /// <summary>Nothing public can be set against it, for one of the reasons of <see cref="NotCheckableReason"/>.</summary>
    NotCheckable,
}
