namespace RareEarth.Methods.Regression;

/// <summary>What is reported as the constant. The slopes do not depend on it, except under <see cref="None"/> without effects.</summary>
public enum ConstantConvention
{
    /// <summary>
    /// ȳ − x̄'b, the average of the effects over the rows: what Stata's areg, xtreg and reghdfe print as _cons.
    /// Without effects it is the ordinary constant.
    /// </summary>
    GrandMean,

    /// <summary>
    /// The value at the base level of every effect with all regressors 0: what R's lm and Stata's regress with i.year print.
    /// Without effects it is the ordinary constant.
    /// </summary>
    BaseLevels,

    /// <summary>
    /// None is reported. With effects the fit is the same, because the effects span the constant; without them it is a
    /// regression through the origin, whose R² is taken about 0 and not about the mean, as R does.
    /// </summary>
    None,
}
