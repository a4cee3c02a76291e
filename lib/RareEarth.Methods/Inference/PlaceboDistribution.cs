using RareEarth.Methods.Display;

namespace RareEarth.Methods.Inference;

/// <summary>Estimates under assignments of the treatment that did not take place, and the rank of the observed one among them.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record PlaceboDistribution : ITableView
{
    private const int MostListed = 12;

    internal PlaceboDistribution()
    {
    }

    /// <summary>How the treatment was assigned, as in "24 of 120 rows at random".</summary>
    public required string Assignment { get; init; }

    /// <summary>The estimate under the assignment that took place.</summary>
    public required PlaceboFit Observed { get; init; }

    /// <summary>The placebos, in the order of the draws or of the enumeration.</summary>
    public required IReadOnlyList<PlaceboFit> Fits { get; init; }

    /// <summary>Assignments without an estimate, with the reason; they are not ranked.</summary>
    public required IReadOnlyList<PlaceboFailure> Failures { get; init; }

    /// <summary>Whether these are all assignments, and not draws from them.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Whether the observed assignment is one of the placebos; if not, it is added for the rank.</summary>
    public required bool ContainsObserved { get; init; }

    /// <summary>The seed of the draws; null for an enumeration.</summary>
    public required int? Seed { get; init; }

    /// <summary>How the rank p-value is made.</summary>
    public required RankRule Rule { get; init; }

    /// <summary>The rank p-value with its simulation error.</summary>
    public required RankP RankP { get; init; }

    /// <summary>The placebos' estimates, in units of the outcome.</summary>
    public IReadOnlyList<double> Estimates => [.. Fits.Select(fit => fit.Estimate)];

    /// <summary>The placebos' standard errors, in units of the outcome.</summary>
    public IReadOnlyList<double> StandardErrors => [.. Fits.Select(fit => fit.StandardError)];

    /// <summary>The placebos' own p-values.</summary>
    public IReadOnlyList<double> PValues => [.. Fits.Select(fit => fit.P)];

    /// <summary>The mean of the placebos' estimates.</summary>
    public double Mean => Fits.Average(fit => fit.Estimate);

    /// <summary>The standard deviation of the placebos' estimates, divisor count − 1; NaN for a single one.</summary>
    public double StandardDeviation
    {
        get
        {
            double mean = Mean;
            return Math.Sqrt(Fits.Sum(fit => (fit.Estimate - mean) * (fit.Estimate - mean)) / (Fits.Count - 1));
        }
    }

    /// <summary>The share of placebos whose own p-value lies below a level: a test of that level should have about that share.</summary>
    /// <param name="level">A level, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level lies outside.</exception>
    public double ShareBelow(double level) => level > 0 && level < 1
        ? (double)Fits.Count(fit => fit.P < level) / Fits.Count
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1, as in 0.05.");

    /// <summary>Rank, spread and the single assignments, where they are few, as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    /// <summary>Ranks the observed estimate among the placebos.</summary>
    /// <exception cref="EstimationException">No placebo has an estimate.</exception>
    internal static PlaceboDistribution Of(
        string assignment, PlaceboFit observed, IReadOnlyList<PlaceboFit> fits, IReadOnlyList<PlaceboFailure> failures, bool isExact, bool containsObserved, int? seed, RankRule rule)
    {
        if (fits.Count == 0)
        {
            throw new EstimationException(failures.Count == 0
                ? $"{assignment}: there is no assignment to compare with."
                : $"{assignment}: no assignment has an estimate. {failures[0].Label}: {failures[0].Reason}.");
        }

        double[] statistics = new double[fits.Count];
        for (int i = 0; i < statistics.Length; i++)
        {
            statistics[i] = rule.Of(fits[i]);
        }

        return new PlaceboDistribution
        {
            Assignment = assignment,
            Observed = observed,
            Fits = fits,
            Failures = failures,
            IsExact = isExact,
            ContainsObserved = containsObserved,
            Seed = seed,
            Rule = rule,
            RankP = RankP.Of(rule.Of(observed), statistics, rule.Ties, isExact, containsObserved),
        };
    }

    private TableView View()
    {
        IEnumerable<PlaceboFit> listed = Fits.Count <= MostListed ? Fits : [];
        return new TableView(
            "placebo",
            $"Placebo: {Assignment}",
            ["", "estimate", "std. error", "p"],
            [
                Row("observed", Observed),
                .. listed.Select(fit => Row(fit.Label, fit)),
            ],
            [
                ["placebos", Numbers.Whole(Fits.Count), "", ""],
                ["mean, standard deviation", Numbers.Short(Mean), Numbers.Short(StandardDeviation), ""],
                ["share with p < 0.05", Numbers.Fixed(ShareBelow(0.05), 3), "", ""],
                ["rank p-value", Numbers.Short(RankP.Value), "", ""],
            ],
            [.. Notes()]);
    }

    private static string[] Row(string name, PlaceboFit fit) => [name, Numbers.Short(fit.Estimate), Numbers.Short(fit.StandardError), Numbers.Short(fit.P)];

    private IEnumerable<string> Notes()
    {
        string added = ContainsObserved ? "the observed assignment is one of them" : "the observed assignment added";
        yield return $"Rank p-value: {Rule.Description} over {Numbers.Whole(RankP.Count)}, {added}; "
            + (IsExact ? "all assignments, no simulation error." : $"Monte Carlo standard error {Numbers.Short(RankP.MonteCarloStandardError)}, seed {Numbers.Whole(Seed!.Value)}.");
        if (IsExact)
        {
            yield return $"With {Numbers.Whole(RankP.Count)} assignments no p-value lies below {Numbers.Short(1.0 / RankP.Count)}.";
        }

        foreach (IGrouping<string, PlaceboFailure> same in Failures.GroupBy(failure => failure.Reason, StringComparer.Ordinal))
        {
            yield return $"Without an estimate, and not ranked: {Numbers.Whole(same.Count())} ({string.Join(", ", same.Take(MostListed).Select(failure => failure.Label))}): {same.Key}.";
        }
    }
}
