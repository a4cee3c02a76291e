namespace RareEarth.Methods.Networks.Qap;

/// <summary>What a QAP regression permutes, rows and columns together.</summary>
public enum QapMethod
{
    /// <summary>
    /// For each column the residual of that column on the others, put in the column's place (Dekker, Krackhardt and Snijders 2007,
    /// Psychometrika 72, 563–581): sound when predictors are correlated. sna's qap and qapspp.
    /// </summary>
    DoubleSemiPartialling,

    /// <summary>The outcome (Krackhardt 1988, Social Networks 10, 359–381): tests all coefficients under the joint null. sna's qapy.</summary>
    YPermutation,
}
