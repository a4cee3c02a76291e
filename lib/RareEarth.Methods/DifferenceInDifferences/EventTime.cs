using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>
/// Builds the variables of a difference-in-differences with one policy year: DID, and indicators of event time pre_3 … current … post_3.
/// </summary>
/// <remarks>
/// With one policy year for all treated units two-way fixed effects have no forbidden comparisons between early and late treated,
/// so the estimators for staggered adoption reduce to it (Goodman-Bacon 2021, J. Econometrics 225, 254–277).
/// Base period and years outside the window are explicit, because both change every coefficient.
/// </remarks>
public static class EventTime
{
    /// <summary>Builds the variables.</summary>
    /// <param name="units">The unit of each row.</param>
    /// <param name="years">The year of each row.</param>
    /// <param name="treatedUnits">The units that the policy treats.</param>
    /// <param name="policyYear">The first year of the policy; DID is 1 from it on.</param>
    /// <param name="options">Window, base period, years outside the window; null for three years to both sides, base −1, pooled.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a treated unit is not among the units, the base period lies outside the window, or a unit has a year twice.
    /// </exception>
    /// <exception cref="EstimationException">
    /// No unit is treated, or every one; the policy year is outside the sample or its first year; no treated unit is observed in the base period.
    /// </exception>
    public static EventTimeDesign Build(
        IReadOnlyList<string> units,
        IReadOnlyList<int> years,
        IReadOnlyList<string> treatedUnits,
        int policyYear,
        EventTimeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(treatedUnits);
        options ??= new EventTimeOptions();
        options.Check();
        PanelCheck.Policy(units, years, treatedUnits, policyYear);

        int[] rows = [.. Enumerable.Range(0, units.Count).Where(row => options.Outside != OutsideWindow.WindowOnly || IsInside(years[row] - policyYear, options))];
        bool[] treated = [.. rows.Select(row => treatedUnits.Contains(units[row]))];
        int[] relative = [.. rows.Select(row => years[row] - policyYear)];

        if (!relative.Where((_, i) => treated[i]).Contains(options.BasePeriod))
        {
            throw new EstimationException($"No treated unit is observed in the base period {NameOf(options.BasePeriod)}, the year {policyYear + options.BasePeriod}.");
        }

        var indicators = new List<EventIndicator>();
        var unobserved = new List<string>();
        for (int period = -options.Leads; period <= options.Lags; period++)
        {
            if (period == options.BasePeriod)
            {
                continue;
            }

            int current = period;
            bool[] isOne = [.. relative.Select((year, i) => treated[i] && Bin(year, options) == current)];
            int[] itsYears = [.. relative.Where((_, i) => isOne[i]).Select(year => policyYear + year)];
            if (itsYears.Length == 0)
            {
                unobserved.Add(NameOf(period));
                continue;
            }

            indicators.Add(new EventIndicator(Indicator(NameOf(period), isOne), period, itsYears.Min(), itsYears.Max()));
        }

        return new EventTimeDesign
        {
            Treat = Indicator("treat", treated),
            Period = Indicator("period", relative.Select(year => year >= 0)),
            Did = Indicator("DID", relative.Select((year, i) => treated[i] && year >= 0)),
            Indicators = indicators,
            BaseName = NameOf(options.BasePeriod),
            Unobserved = unobserved,
            RelativeYears = relative,
            Rows = rows,
            TreatedUnits = [.. treatedUnits],
            PolicyYear = policyYear,
            Options = options,
        };
    }

    /// <summary>The name of a year of event time: pre_3 for −3, current for 0, post_2 for 2.</summary>
    /// <param name="relativeYear">Years since the policy year.</param>
    public static string NameOf(int relativeYear) => relativeYear switch
    {
        < 0 => FormattableString.Invariant($"pre_{-relativeYear}"),
        0 => "current",
        _ => FormattableString.Invariant($"post_{relativeYear}"),
    };

    private static bool IsInside(int relativeYear, EventTimeOptions options) => relativeYear >= -options.Leads && relativeYear <= options.Lags;

    // The period whose indicator a year belongs to; a year outside keeps its own number, for which there is no indicator, unless binned.
    private static int Bin(int relativeYear, EventTimeOptions options) => options.Outside == OutsideWindow.BinnedAtEnds
        ? Math.Clamp(relativeYear, -options.Leads, options.Lags)
        : relativeYear;

    private static Variable Indicator(string name, IEnumerable<bool> isOne) => new(name, isOne.Select(one => one ? 1.0 : 0.0));
}
