namespace RareEarth.Methods.Efficiency;

/// <summary>What can be odd about data that can still be used.</summary>
public enum DeaFindingKind
{
    /// <summary>An input is negative: refused, or treated as <see cref="DeaOptions.NegativeValues"/> says.</summary>
    NegativeInput,

    /// <summary>An output is negative: refused, or treated as <see cref="DeaOptions.NegativeValues"/> says.</summary>
    NegativeOutput,

    /// <summary>An input is zero: in this input the unit is compared only with combinations of units that have zero too.</summary>
    ZeroInput,

    /// <summary>No output is positive: without a scale restriction, and in the output orientation, the unit has no score.</summary>
    NoPositiveOutput,

    /// <summary>An input or output is the same for all units. It restricts the scale and distinguishes nobody.</summary>
    ConstantColumn,

    /// <summary>Two units have the same inputs and outputs: their scores are equal, and peers may name either.</summary>
    IdenticalUnits,
}
