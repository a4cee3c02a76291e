using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>
/// How large violations of parallel trends after the policy would have to be, in multiples of the largest change before it, for the sign of an effect to be
/// undetermined. From point estimates alone: without sampling error.
/// </summary>
/// <remarks>
/// The relative-magnitudes bound of Rambachan and Roth (2023, Review of Economic Studies 90, 2555–2591): |δ_{t+1} − δ_t| after the policy is at most M̄
/// times its largest value before. With the event coefficients as δ before the policy, the effect k years into it lies within (k + 1) M̄ max|Δδ| of
/// β_k − β_{last year before}, and its sign is undetermined from M̄ = |β_k − β_{last}| / ((k + 1) max|Δδ|) on. Rambachan and Roth add
/// sampling error, which needs a covariance of full rank; this is their identified set at the estimates.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record PreTrendBreakdown : ITableView
{
    private PreTrendBreakdown()
    {
    }

    /// <summary>The dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The largest change from one year to the next before the policy, in absolute value and units of the outcome.</summary>
    public required double LargestChange { get; init; }

    /// <summary>The years of event time between which it lies, as in "pre_3 to pre_2".</summary>
    public required string LargestChangeBetween { get; init; }

    /// <summary>The breakdown value of each year from the policy on, earliest first.</summary>
    public required IReadOnlyList<Breakdown> Years { get; init; }

    /// <summary>That of the average effect over these years.</summary>
    public required Breakdown Average { get; init; }

    /// <summary>Years of the window that were not observed or dropped; changes across them are not used.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The base period, relative to the policy: its coefficient is 0 by definition.</summary>
    public required int Base { get; init; }

    /// <summary>What becomes of years outside the window. Pooled into the base, they make its 0 an average over years.</summary>
    public required OutsideWindow Outside { get; init; }

    /// <summary>Computes the breakdown values of an event study.</summary>
    /// <param name="fit">A regression with the design's indicators.</param>
    /// <param name="design">The event study's indicators.</param>
    /// <exception cref="EstimationException">
    /// No two years in a row before the policy have a coefficient, the year before it has none, no year from it on has one, or nothing changed before it.
    /// </exception>
    public static PreTrendBreakdown Of(LinearModelResult fit, EventTimeDesign design)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(design);
        SortedDictionary<int, double> path = EventPath.Of(fit, design);
        if (!path.TryGetValue(-1, out double last))
        {
            throw new EstimationException($"{EventTime.NameOf(-1)} has no coefficient: violations after the policy are counted from it.");
        }

        (int From, double Size)[] changes = [.. path.Keys.Where(year => year < -1 && path.ContainsKey(year + 1)).Select(year => (year, Math.Abs(path[year + 1] - path[year])))];
        if (changes.Length == 0)
        {
            throw new EstimationException("No two years in a row before the policy have a coefficient: there is no change to compare with.");
        }

        (int from, double largest) = changes.MaxBy(change => change.Size);
        int[] after = [.. path.Keys.Where(year => year >= 0)];
        if (after.Length == 0)
        {
            throw new EstimationException("No year from the policy on has a coefficient.");
        }

        if (!(largest > 1e-12 * path.Values.Max(Math.Abs)))
        {
            throw new EstimationException("The coefficients do not change before the policy: every violation afterwards is infinitely large beside theirs, and there is no breakdown value.");
        }

        double average = after.Average(year => path[year] - last);
        return new PreTrendBreakdown
        {
            Outcome = fit.Outcome,
            LargestChange = largest,
            LargestChangeBetween = $"{EventTime.NameOf(from)} to {EventTime.NameOf(from + 1)}",
            Years = [.. after.Select(year => new Breakdown(EventTime.NameOf(year), path[year] - last, Math.Abs(path[year] - last) / ((year + 1) * largest)))],
            Average = new Breakdown("average", average, Math.Abs(average) / (after.Average(year => year + 1) * largest)),
            Missing = [.. Enumerable.Range(-design.Options.Leads, design.Options.Leads + design.Options.Lags + 1).Where(year => !path.ContainsKey(year)).Select(EventTime.NameOf)],
            Base = design.Options.BasePeriod,
            Outside = design.Options.Outside,
        };
    }

    /// <summary>The breakdown values as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "event-time",
        $"{Outcome}: breakdown of pre-trend violations, from point estimates only",
        ["", "effect", "M̄"],
        [.. Years.Append(Average).Select(row => (string[])[row.Name, Numbers.Short(row.Effect), Numbers.Short(row.Value)])],
        [],
        [
            $"The sign is undetermined once a change after the policy may be M̄ times the largest before it, {Numbers.Short(LargestChange)} ({LargestChangeBetween}). Effects are against {EventTime.NameOf(-1)}.",
            "Point estimates only: without sampling error, so that the true breakdown values may be lower.",
            .. Outside == OutsideWindow.PooledIntoBase
                ? [$"Years outside the window are pooled into the base: what stands for {EventTime.NameOf(Base)} is the average of that year and of them, in changes and effects alike. Binned ends or the window alone keep the years apart."]
                : Array.Empty<string>(),
            .. Missing.Count == 0 ? Array.Empty<string>() : [$"Without a coefficient: {string.Join(", ", Missing)}."],
        ]);
}
