using RareEarth.Methods.Display;

namespace RareEarth.Methods.Inference;

/// <summary>A permutation of a treated unit's residuals over time by cyclic shifts.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record MovingBlockResult : ITableView
{
    internal MovingBlockResult()
    {
    }

    /// <summary>The dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The years, in order.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The treated unit's residual of each year, the null imposed, in units of the outcome; the mean of several treated units.</summary>
    public required IReadOnlyList<double> Residuals { get; init; }

    /// <summary>The first year of the policy.</summary>
    public required int PolicyYear { get; init; }

    /// <summary>The statistic of each cyclic shift by 0, 1, … years; the first is the observed one.</summary>
    public required IReadOnlyList<double> Statistics { get; init; }

    /// <summary>The share of shifts whose statistic reaches the observed one: exact, without simulation.</summary>
    public required RankP P { get; init; }

    /// <summary>The smallest p-value that so many years allow.</summary>
    public double SmallestP => 1.0 / Years.Count;

    /// <summary>Null, proxy, statistic, ties.</summary>
    public required MovingBlockOptions Options { get; init; }

    /// <summary>Statistic and p as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "inference",
        $"{Outcome}: moving-block permutation of the residuals over {Numbers.Whole(Years.Count)} years",
        ["", "statistic", "shifts", "p"],
        [["observed", Numbers.Short(Statistics[0]), Numbers.Whole(Statistics.Count), Numbers.Short(P.Value)]],
        [],
        [
            $"Null: an effect of {Numbers.Short(Options.Null)} in every year from {Numbers.Whole(PolicyYear)}, imposed; "
                + (Options.Proxy == CounterfactualProxy.DifferenceInDifferences ? "counterfactual by unit and year effects and controls." : "counterfactual by synthetic control, without controls."),
            $"Statistic: {Options.Statistic switch
            {
                BlockStatistic.MeanAbsolute => "mean |u|",
                BlockStatistic.RootMeanSquare => "√(mean u²)",
                BlockStatistic.Maximum => "max |u|",
                _ => "|mean u|",
            }} over the years of the policy. All cyclic shifts, no simulation error; p cannot lie below {Numbers.Short(SmallestP)}.",
        ]);
}
