namespace RareEarth.Methods.Regression;

/// <summary>What to do with rows in which a value or a label is missing.</summary>
public enum MissingValues
{
    /// <summary>Leave such rows out and list them in <see cref="LinearModelResult.OmittedRows"/>, as Stata and R do.</summary>
    OmitRows,

    /// <summary>Refuse to estimate: an <see cref="EstimationException"/> names the variables and the rows.</summary>
    Refuse,
}
