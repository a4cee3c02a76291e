using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>
/// An event study's coefficients with pointwise intervals, a simultaneous band and the joint test of its leads. Band and test need a covariance of full
/// rank; where few clusters do not give one they are refused, and the reason stands here.
/// </summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record EventStudyInference : ITableView
{
    private EventStudyInference()
    {
    }

    /// <summary>The dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>Name of the base period, whose coefficient is 0 by definition.</summary>
    public required string BaseName { get; init; }

    /// <summary>The years with a coefficient, earliest first, without the base period.</summary>
    public required IReadOnlyList<EventStudyPoint> Points { get; init; }

    /// <summary>The simultaneous band's critical value; null where the band is refused.</summary>
    public required SupTBand? Band { get; init; }

    /// <summary>Why there is no simultaneous band; null where there is one.</summary>
    public required string? BandRefusal { get; init; }

    /// <summary>The joint test that the leads are 0; null where it is refused.</summary>
    public required WaldTest? PreTrend { get; init; }

    /// <summary>Why there is no joint test; null where there is one.</summary>
    public required string? PreTrendRefusal { get; init; }

    /// <summary>Years without a coefficient, with the reason.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The rank of the covariance of all the coefficients.</summary>
    public required int Rank { get; init; }

    /// <summary>The covariance in words.</summary>
    public required string Covariance { get; init; }

    /// <summary>Tested leads, draws, seed, distribution.</summary>
    public required EventStudyOptions Options { get; init; }

    /// <summary>Reads the event study out of a regression.</summary>
    /// <param name="fit">A regression with the design's indicators; its covariance, distribution of t and confidence level hold here.</param>
    /// <param name="design">The indicators.</param>
    /// <param name="options">Tested leads, draws, seed; null for the defaults.</param>
    /// <exception cref="ArgumentException">A tested lead is the base period or lies outside the window.</exception>
    /// <exception cref="EstimationException">No indicator has a coefficient.</exception>
    public static EventStudyInference Of(LinearModelResult fit, EventTimeDesign design, EventStudyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(design);
        options ??= new EventStudyOptions();
        options.Check();
        EventIndicator[] found = [.. design.Indicators.Where(indicator => fit.Find(indicator.Name) is not null)];
        if (found.Length == 0)
        {
            throw new EstimationException($"No indicator of event time has a coefficient in the model of '{fit.Outcome}'.");
        }

        string[] names = [.. found.Select(indicator => indicator.Name)];
        int rank = WaldTest.RankOf(fit, names);
        (SupTBand? band, string? bandRefusal) = BandOf(fit, names, rank, options);
        (WaldTest? preTrend, string? testRefusal) = PreTrendOf(fit, design, options);
        return new EventStudyInference
        {
            Outcome = fit.Outcome,
            BaseName = design.BaseName,
            Points = [.. found.Select(indicator => Point(indicator, fit[indicator.Name], band))],
            Band = band,
            BandRefusal = bandRefusal,
            PreTrend = preTrend,
            PreTrendRefusal = testRefusal,
            Missing =
            [
                .. design.Unobserved.Select(name => $"{name}: no treated unit was observed"),
                .. design.Indicators.Except(found).Select(indicator => $"{indicator.Name}: {fit.Dropped.FirstOrDefault(column => column.Name == indicator.Name)?.Reason ?? "it is not in the model"}"),
            ],
            Rank = rank,
            Covariance = fit.Options.Covariance.Description,
            Options = options,
        };
    }

    /// <summary>Coefficients, intervals, band and test as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static EventStudyPoint Point(EventIndicator indicator, Coefficient c, SupTBand? band) => new(
        indicator.Name,
        indicator.RelativeYear,
        c.Estimate,
        c.StandardError,
        c.Lower,
        c.Upper,
        band is null ? null : c.Estimate - (band.CriticalValue * c.StandardError),
        band is null ? null : c.Estimate + (band.CriticalValue * c.StandardError));

    private static (SupTBand? Band, string? Refusal) BandOf(LinearModelResult fit, string[] names, int rank, EventStudyOptions options)
    {
        if (rank < names.Length)
        {
            return (null, $"A simultaneous band over {names.Length} coefficients needs a covariance of rank {names.Length}; that of {fit.Options.Covariance.Description}"
                + $"{(fit.Clusters is null ? "" : $", {fit.Clusters.Count} clusters,")} has rank {rank}: draws from it would move in {rank} directions only, and the band would be too narrow.");
        }

        double degrees = options.Distribution == EventBandDistribution.Normal ? double.PositiveInfinity : fit.DegreesOfFreedom;
        (double critical, double error) = SupTSimulation.Quantile(WaldTest.CovarianceOf(fit, names), fit.Options.ConfidenceLevel, degrees, options.Draws, options.Seed);
        return (new SupTBand(critical, error, TDistribution.CriticalValue(fit.Options.ConfidenceLevel, degrees), fit.Options.ConfidenceLevel, options.Draws, options.Seed), null);
    }

    private static (WaldTest? Test, string? Refusal) PreTrendOf(LinearModelResult fit, EventTimeDesign design, EventStudyOptions options)
    {
        int[] leads = [.. options.TestedLeads ?? [.. design.Indicators.Where(indicator => indicator.RelativeYear < 0).Select(indicator => indicator.RelativeYear)]];
        foreach (int lead in leads)
        {
            if (lead == design.Options.BasePeriod || lead < -design.Options.Leads)
            {
                throw new ArgumentException($"{EventTime.NameOf(lead)} cannot be tested: it {(lead == design.Options.BasePeriod ? "is the base period" : "lies outside the window")}.", nameof(options));
            }
        }

        string[] names = [.. leads.Select(EventTime.NameOf).Where(name => fit.Find(name) is not null)];
        if (names.Length == 0)
        {
            return (null, "No lead besides the base period has a coefficient: there is no pre-trend to test.");
        }

        try
        {
            return (WaldTest.Of(fit, names), null);
        }
        catch (EstimationException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private TableView View()
    {
        string level = Numbers.Percent(Band?.Level ?? 0.95);
        return new TableView(
            "event-time",
            $"{Outcome}: event study, base {BaseName}",
            ["", "estimate", "std. error", "from", "to", .. Band is null ? Array.Empty<string>() : ["band from", "to"]],
            [.. Points.Select(point => (string[])
            [
                point.Name, Numbers.Short(point.Estimate), Numbers.Short(point.StandardError), Numbers.Short(point.Lower), Numbers.Short(point.Upper),
                .. Band is null ? Array.Empty<string>() : [Numbers.Short(point.BandLower!.Value), Numbers.Short(point.BandUpper!.Value)],
            ])],
            [],
            [
                $"Covariance: {Covariance}, rank {Numbers.Whole(Rank)} over {Numbers.Whole(Points.Count)} coefficients.",
                Band is null
                    ? $"No simultaneous band. {BandRefusal}"
                    : $"Band: {level} over all coefficients, critical value {Numbers.Fixed(Band.CriticalValue, 3)} (Monte Carlo standard error {Numbers.Short(Band.MonteCarloStandardError)}, {Numbers.Whole(Band.Draws)} draws, seed {Numbers.Whole(Band.Seed)}) against {Numbers.Fixed(Band.PointwiseCriticalValue, 3)} pointwise.",
                PreTrend is null
                    ? $"No joint test of the leads. {PreTrendRefusal}"
                    : $"Joint test of {string.Join(", ", PreTrend.Names)}: F = {Numbers.Fixed(PreTrend.F, 3)}, p = {Numbers.Short(PreTrend.P)}.",
                .. Missing.Select(missing => $"Without a coefficient: {missing}."),
            ]);
    }
}
