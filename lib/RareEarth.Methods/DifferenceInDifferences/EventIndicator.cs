using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The indicator of one year of event time: 1 for treated units in that year, else 0.</summary>
/// <param name="Variable">Name and values, as in pre_3, current, post_1.</param>
/// <param name="RelativeYear">The year relative to the policy year.</param>
/// <param name="FirstYear">The first calendar year in which it is 1.</param>
/// <param name="LastYear">The last calendar year in which it is 1: another than the first where the ends of the window are binned.</param>
public sealed record EventIndicator(Variable Variable, int RelativeYear, int FirstYear, int LastYear)
{
    /// <summary>The indicator's name.</summary>
    public string Name => Variable.Name;
}
