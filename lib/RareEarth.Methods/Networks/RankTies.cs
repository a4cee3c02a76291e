namespace RareEarth.Methods.Networks;

/// <summary>The ranks of equal scores, shown for scores 9, 7, 7, 5.</summary>
public enum RankTies
{
    /// <summary>The smallest: 1, 2, 2, 4, as in competitions.</summary>
    Competition,

    /// <summary>The smallest, and no rank is left out after them: 1, 2, 2, 3.</summary>
    Dense,

    /// <summary>Their mean: 1, 2.5, 2.5, 4, as for Spearman's correlation.</summary>
    Average,
}
