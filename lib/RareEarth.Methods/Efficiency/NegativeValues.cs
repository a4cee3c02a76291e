namespace RareEarth.Methods.Efficiency;

/// <summary>What happens to negative inputs and outputs, such as a loss where profit is an output.</summary>
public enum NegativeValues
{
    /// <summary>They are refused, with the cells and with what could be done.</summary>
    Refuse,

    /// <summary>Units with a negative value are left out, by name, of the reference set too.</summary>
    DropUnits,

    /// <summary>
    /// A constant is added to the column where that provably changes no score, slack or weight: to outputs in the input-oriented VRS
    /// model, to inputs in the output-oriented one (Ali and Seiford 1990, Operations Research Letters 9, 403–405). Refused elsewhere.
    /// </summary>
    TranslateWhereInvariant,

    /// <summary>A constant is added whatever the model. The scores then depend on it, and the result says so.</summary>
    TranslateAnyway,
}
