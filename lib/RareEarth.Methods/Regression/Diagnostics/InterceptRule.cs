namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>Whether collinearity is measured with the constant or without it. The two give different numbers under one name.</summary>
public enum InterceptRule
{
    /// <summary>
    /// Each regressor is regressed on the others and a constant, R² about the mean: the VIF of R's car and Stata. The level of a variable plays no part.
    /// </summary>
    WithConstant,

    /// <summary>
    /// Each regressor is regressed on the others alone, R² about 0: what statsmodels' function gives for columns to which no constant was added. It is
    /// large for any variable far from 0, collinear or not.
    /// </summary>
    WithoutConstant,
}
