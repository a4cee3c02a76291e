namespace RareEarth.Replication.Checks;

/// <summary>Why nothing can be set against a printed number or a claim. The list is closed.</summary>
public enum NotCheckableReason
{
    /// <summary>It stands on data that may not be shared and cannot be had without a licence.</summary>
    LicensedData,

    /// <summary>The paper does not say how it was computed.</summary>
    UnstatedMethod,

    /// <summary>It can only be read off a figure.</summary>
    FigureOnly,

    /// <summary>The source that was at hand is damaged at this place.</summary>
    DamagedSource,

    /// <summary>It is an opinion, a forecast or a recommendation.</summary>
    Opinion,

    /// <summary>It reports a fact from elsewhere, such as the date of a law: nothing in the paper or in this repository's data bears on it.</summary>
    ExternalFact,

    /// <summary>It defines, names or counts what the paper sets up: there is nothing that it could be wrong about.</summary>
    Definition,
}
