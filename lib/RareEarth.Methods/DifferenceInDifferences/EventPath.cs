using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The coefficients of an event study by year, the base period with 0.</summary>
internal static class EventPath
{
    /// <summary>Reads the path; years whose indicator was not observed or was dropped are left out.</summary>
    public static SortedDictionary<int, double> Of(LinearModelResult fit, EventTimeDesign design)
    {
        var path = new SortedDictionary<int, double> { [design.Options.BasePeriod] = 0 };
        foreach (EventIndicator indicator in design.Indicators)
        {
            if (fit.Find(indicator.Name) is { } coefficient)
            {
                path[indicator.RelativeYear] = coefficient.Estimate;
            }
        }

        return path;
    }
}
