namespace RareEarth.Methods.Efficiency;

/// <summary>How the point on the frontier is chosen once the radial score is known. The score does not depend on it, single slacks do.</summary>
public enum SlackMethod
{
    /// <summary>No second step: scores only. A weakly efficient unit cannot be told from an efficient one.</summary>
    None,

    /// <summary>The sum of all slacks, in the units of the data, is maximised with the score held fixed. It depends on the units of measurement.</summary>
    TwoStage,

    /// <summary>
    /// DEAP's default: repeated radial movements of those inputs, then outputs, that still have slack. It does not depend on the units
    /// of measurement and keeps the mix as far as it can (Coelli 1998, Operations Research Letters 23, 143–149).
    /// </summary>
    MultiStage,
}
