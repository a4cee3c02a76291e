namespace RareEarth.Methods.Regression;

/// <summary>What a column of the design stands for.</summary>
internal enum DesignColumnKind
{
    /// <summary>Ones.</summary>
    Constant,

    /// <summary>One level of an effect.</summary>
    Dummy,

    /// <summary>A regressor.</summary>
    Regressor,
}
