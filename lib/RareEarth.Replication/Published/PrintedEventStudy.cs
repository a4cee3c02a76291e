using Deedle;
using RareEarth.Methods.DifferenceInDifferences;

namespace RareEarth.Replication.Published;

/// <summary>The effects by year since the policy that a table prints.</summary>
public static class PrintedEventStudy
{
    // No paper here looks further than this to either side of its policy.
    private const int MaximalLeads = 30;

    /// <summary>Reads rows called pre_3 … current … post_3.</summary>
    /// <param name="table">The printed table, with coefficients and standard errors.</param>
    /// <param name="column">The column.</param>
    /// <param name="basePeriod">The period without a coefficient, as in −1.</param>
    /// <param name="degreesOfFreedom">Degrees of freedom of the intervals.</param>
    /// <returns>Rows are years since the policy; columns Estimate, Lower and Upper; the base period has 0 and no interval.</returns>
    /// <exception cref="ArgumentException">The table has no such row.</exception>
    public static Frame<int, string> Of(PublishedTable table, string column, int basePeriod, double degreesOfFreedom)
    {
        ArgumentNullException.ThrowIfNull(table);
        HashSet<string> rows = [.. table.Numbers.Where(number => number.Column == column).Select(number => number.Row)];
        int[] times = [.. Enumerable.Range(-MaximalLeads, (2 * MaximalLeads) + 1).Where(time => rows.Contains(EventTime.NameOf(time)))];
        if (times.Length == 0)
        {
            throw new ArgumentException($"{table.Name} has no row like {EventTime.NameOf(basePeriod)} in column '{column}'.", nameof(table));
        }

        return Frame.FromRecords(times.Append(basePeriod).Distinct().Order().Select(time =>
        {
            if (time == basePeriod)
            {
                return new { Time = time, Estimate = 0.0, Lower = double.NaN, Upper = double.NaN };
            }

            var estimate = PrintedEstimate.Of(table, EventTime.NameOf(time), column);
            (double lower, double upper) = estimate.Interval(degreesOfFreedom);
            return new { Time = time, Estimate = estimate.Coefficient.Value, Lower = lower, Upper = upper };
        })).IndexRows<int>("Time");
    }
}
