using RareEarth.Methods.Display;

namespace RareEarth.Methods.SyntheticControl;

/// <summary>A treated unit beside the weighted average of others that resembles it before the policy.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record SyntheticControlResult : ITableView
{
    internal SyntheticControlResult()
    {
    }

    /// <summary>The dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The treated unit; several are averaged.</summary>
    public required string Treated { get; init; }

    /// <summary>The first year of the policy.</summary>
    public required int PolicyYear { get; init; }

    /// <summary>The donors' weights, in the order of their names.</summary>
    public required IReadOnlyList<DonorWeight> Weights { get; init; }

    /// <summary>The years, in order.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The treated unit's outcome in each year.</summary>
    public required IReadOnlyList<double> Actual { get; init; }

    /// <summary>The synthetic control's outcome in each year.</summary>
    public required IReadOnlyList<double> Synthetic { get; init; }

    /// <summary>Actual less synthetic in each year, in units of the outcome.</summary>
    public IReadOnlyList<double> Gaps => [.. Actual.Zip(Synthetic, (actual, synthetic) => actual - synthetic)];

    /// <summary>The mean gap from the policy year on: the estimated effect, in units of the outcome.</summary>
    public double Effect => After(Gaps).Average();

    /// <summary>Root mean squared gap before the policy, in units of the outcome.</summary>
    public double RmspeBefore => Rms(Gaps.Where((_, t) => Years[t] < PolicyYear));

    /// <summary>Root mean squared gap from the policy year on, in units of the outcome.</summary>
    public double RmspeAfter => Rms(After(Gaps));

    /// <summary>The largest violation of the conditions for a minimum, relative to the size of the problem; rounding leaves about 1e-15.</summary>
    public required double KktViolation { get; init; }

    /// <summary>Whether no other weights reach the minimum; false also where that could not be shown.</summary>
    public required bool IsUnique { get; init; }

    /// <summary>Predictors left out because they do not vary between units.</summary>
    public required IReadOnlyList<string> ConstantPredictors { get; init; }

    /// <summary>Predictors, V, donors.</summary>
    public required SyntheticControlOptions Options { get; init; }

    /// <summary>Weights, fit and effect as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static double Rms(IEnumerable<double> values) => Math.Sqrt(values.Average(value => value * value));

    private IEnumerable<double> After(IReadOnlyList<double> values) => values.Where((_, t) => Years[t] >= PolicyYear);

    private TableView View() => new(
        "synthetic-control",
        $"{Outcome}: synthetic control of {Treated}",
        ["donor", "weight"],
        [.. Weights.Select(donor => (string[])[donor.Unit, Numbers.Fixed(donor.Weight, 4)])],
        [
            [$"mean gap from {Numbers.Whole(PolicyYear)}", Numbers.Short(Effect)],
            ["RMSPE before", Numbers.Short(RmspeBefore)],
            ["RMSPE after", Numbers.Short(RmspeAfter)],
        ],
        [
            $"Predictors: {(Options.Predictors == PredictorSet.OutcomeBeforePolicy ? "the outcome in each year before the policy" : "the outcome in each year before the policy and the controls' means")}; "
                + $"V: {(Options.V == PredictorWeights.Equal ? "equal" : "equal after division by the standard deviation over units")}. Largest violation of the conditions for a minimum: {Numbers.Short(KktViolation)}.",
            .. IsUnique ? Array.Empty<string>() : ["Warning: other weights may fit as well."],
            .. ConstantPredictors.Count == 0 ? Array.Empty<string>() : [$"Left out, as they do not vary between units: {string.Join(", ", ConstantPredictors)}."],
        ]);
}
