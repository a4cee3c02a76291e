using RareEarth.Methods.Display;

namespace RareEarth.Methods.Inference;

/// <summary>A wild cluster bootstrap test of one coefficient, the null hypothesis imposed.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record WildBootstrapResult : ITableView
{
    internal WildBootstrapResult()
    {
    }

    /// <summary>The dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The regressor whose coefficient is tested.</summary>
    public required string Regressor { get; init; }

    /// <summary>The estimate, in units of the outcome for one unit of the regressor.</summary>
    public required double Estimate { get; init; }

    /// <summary>Its clustered standard error with the factor G/(G−1)·(n−1)/(n−K); the factor cancels out of the test.</summary>
    public required double StandardError { get; init; }

    /// <summary>(estimate − null) / standard error.</summary>
    public required double T { get; init; }

    /// <summary>What the clusters are.</summary>
    public required string ClusteredBy { get; init; }

    /// <summary>G, the number of clusters.</summary>
    public required int Clusters { get; init; }

    /// <summary>The bootstrap's p-value, two-sided by |t|, with its simulation error.</summary>
    public required RankP P { get; init; }

    /// <summary>Whether all vectors of weights were taken; the observed t is then among them, the vector of ones.</summary>
    public required bool IsEnumerated { get; init; }

    /// <summary>t* of each vector of weights, in order; NaN where it is undefined.</summary>
    public required IReadOnlyList<double> Statistics { get; init; }

    /// <summary>How many values |t*| takes, apart by more than 1e-8 relative: an honest measure of what the test can tell.</summary>
    public required int DistinctStatistics { get; init; }

    /// <summary>Vectors whose t* is undefined, its variance being 0; each counts as more extreme than the observed t, so that p is not understated.</summary>
    public required int Undefined { get; init; }

    /// <summary>Null, weights, ties, draws, seed.</summary>
    public required WildBootstrapOptions Options { get; init; }

    /// <summary>The smallest p-value that this number of clusters allows under enumeration with ties counted in full; for draws 1/(draws + 1).</summary>
    public double SmallestP => IsEnumerated ? 2.0 / Statistics.Count : 1.0 / (Statistics.Count + 1);

    /// <summary>Estimate, t, p and how it was made, as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "bootstrap",
        $"{Outcome}: wild cluster bootstrap of {Regressor} = {Numbers.Short(Options.Null)}",
        ["", "estimate", "std. error", "t", "bootstrap p"],
        [[Regressor, Numbers.Short(Estimate), Numbers.Short(StandardError), Numbers.Fixed(T, 3), Numbers.Short(P.Value)]],
        [],
        [
            $"Null imposed, {Options.Weights} weights, {Numbers.Whole(Clusters)} clusters ({ClusteredBy}); "
                + (IsEnumerated
                    ? $"all {Numbers.Whole(Statistics.Count)} vectors of weights, no simulation error; {Numbers.Whole(DistinctStatistics)} different |t*|."
                    : $"{Numbers.Whole(Statistics.Count)} draws, seed {Numbers.Whole(Options.Seed)}, the observed t added; Monte Carlo standard error {Numbers.Short(P.MonteCarloStandardError)}."),
            $"p = {new RankRule { Statistic = RankStatistic.AbsoluteT, Ties = Options.Ties }.Description} / {Numbers.Whole(P.Count)}; it cannot lie below {Numbers.Short(SmallestP)} when ties count in full.",
            .. Undefined == 0 ? Array.Empty<string>() : [$"Warning: {Numbers.Whole(Undefined)} t* are undefined (variance 0) and count as more extreme."],
        ]);
}
