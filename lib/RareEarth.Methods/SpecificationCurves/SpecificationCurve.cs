using RareEarth.Methods.Display;

namespace RareEarth.Methods.SpecificationCurves;

/// <summary>The estimates of every combination of some choices, smallest first: how much of a result is the data's and how much the analyst's.</summary>
/// <remarks>Simonsohn, Simmons and Nelson (2020, Nature Human Behaviour 4, 1208–1214). Combinations that cannot be estimated are listed, never left out in silence.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record SpecificationCurve : ITableView
{
    private const int MostSpecifications = 100_000;

    private SpecificationCurve()
    {
    }

    /// <summary>The choices in order.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>The combinations with an estimate, smallest first; ties in the order of the grid.</summary>
    public required IReadOnlyList<SpecificationOutcome> Outcomes { get; init; }

    /// <summary>The combinations without, in the order of the grid, each with the reason.</summary>
    public required IReadOnlyList<SpecificationFailure> Failures { get; init; }

    /// <summary>The median estimate.</summary>
    public double Median => Outcomes.Count % 2 == 1
        ? Outcomes[Outcomes.Count / 2].Estimate.Estimate
        : (Outcomes[(Outcomes.Count / 2) - 1].Estimate.Estimate + Outcomes[Outcomes.Count / 2].Estimate.Estimate) / 2;

    /// <summary>The share of estimates above 0.</summary>
    public double ShareAbove0 => (double)Outcomes.Count(outcome => outcome.Estimate.Estimate > 0) / Outcomes.Count;

    /// <summary>The share of estimates whose p-value lies below a level; one without a p-value counts as not below.</summary>
    /// <param name="level">A level, between 0 and 1.</param>
    public double ShareBelow(double level) => (double)Outcomes.Count(outcome => outcome.Estimate.P < level) / Outcomes.Count;

    /// <summary>Runs every combination.</summary>
    /// <param name="choices">The choices, one at least, with different names.</param>
    /// <param name="fit">
    /// Estimates a specification. An <see cref="EstimationException"/>, <see cref="ArgumentException"/> or <see cref="KeyNotFoundException"/> makes it a failure
    /// with that message; any other exception ends the run.
    /// </param>
    /// <param name="threads">Threads at work; with more than one, <paramref name="fit"/> must be safe to call at once. Default: 1.</param>
    /// <exception cref="ArgumentException">There is no choice, two have one name, or there are more than 100,000 combinations.</exception>
    /// <exception cref="EstimationException">No combination has an estimate.</exception>
    public static SpecificationCurve Run(IReadOnlyList<Choice> choices, Func<Specification, SpecificationEstimate> fit, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        if (choices.Count == 0 || choices.Select(choice => choice.Name).Distinct(StringComparer.Ordinal).Count() < choices.Count)
        {
            throw new ArgumentException("A specification curve needs one choice at least, and choices need different names.", nameof(choices));
        }

        double count = choices.Aggregate(1.0, (product, choice) => product * choice.Variants.Count);
        if (count > MostSpecifications)
        {
            throw new ArgumentException(FormattableString.Invariant($"The choices have {count:0} combinations; at most {MostSpecifications} are run."), nameof(choices));
        }

        Specification[] grid = Grid(choices, (int)count);
        var results = new (SpecificationEstimate? Estimate, string? Reason)[grid.Length];
        if (threads == 1)
        {
            for (int i = 0; i < grid.Length; i++)
            {
                results[i] = Try(fit, grid[i]);
            }
        }
        else
        {
            Parallel.For(0, grid.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => results[i] = Try(fit, grid[i]));
        }

        var curve = new SpecificationCurve
        {
            Choices = [.. choices],
            Outcomes = [.. grid.Zip(results).Where(pair => pair.Second.Estimate is not null)
                .Select(pair => new SpecificationOutcome(pair.First, pair.Second.Estimate!))
                .OrderBy(outcome => outcome.Estimate.Estimate).ThenBy(outcome => outcome.Specification.Number)],
            Failures = [.. grid.Zip(results).Where(pair => pair.Second.Estimate is null).Select(pair => new SpecificationFailure(pair.First, pair.Second.Reason!))],
        };
        return curve.Outcomes.Count > 0 ? curve : throw new EstimationException($"No specification has an estimate. {curve.Failures[0].Specification}: {curve.Failures[0].Reason}");
    }

    /// <summary>Median, range and shares over all combinations and by variant, as lines of text in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static Specification[] Grid(IReadOnlyList<Choice> choices, int count)
    {
        string[] names = [.. choices.Select(choice => choice.Name)];
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            string[] variants = new string[choices.Count];
            for (int c = choices.Count - 1, rest = number; c >= 0; c--)
            {
                variants[c] = choices[c].Variants[rest % choices[c].Variants.Count];
                rest /= choices[c].Variants.Count;
            }

            return new Specification(number, names, variants);
        })];
    }

    private static (SpecificationEstimate? Estimate, string? Reason) Try(Func<Specification, SpecificationEstimate> fit, Specification specification)
    {
        try
        {
            SpecificationEstimate estimate = fit(specification) ?? throw new InvalidOperationException($"The fit of {specification} returned null.");
            return double.IsFinite(estimate.Estimate) ? (estimate, null) : (null, "The estimate is not a finite number.");
        }
        catch (Exception reason) when (reason is EstimationException or ArgumentException or KeyNotFoundException)
        {
            return (null, reason.Message);
        }
    }

    private TableView View() => new(
        "specification-curve",
        $"{Numbers.Whole(Outcomes.Count)} of {Numbers.Whole(Outcomes.Count + Failures.Count)} specifications",
        ["", "estimates", "smallest", "median", "largest", "share > 0", "share p < 0.05"],
        [Row("all", this), .. Choices.SelectMany(choice => choice.Variants.Select(variant => ByVariant(choice, variant)))],
        [],
        [.. Failures.GroupBy(failure => failure.Reason, StringComparer.Ordinal)
            .Select(same => $"Without an estimate: {Numbers.Whole(same.Count())} ({same.First().Specification}{(same.Count() > 1 ? ", …" : "")}): {same.Key}")]);

    private string[] ByVariant(Choice choice, string variant)
    {
        string name = $"{choice.Name}: {variant}";
        SpecificationCurve part = this with { Outcomes = [.. Outcomes.Where(outcome => outcome.Specification[choice.Name] == variant)] };
        return part.Outcomes.Count == 0 ? [name, "0", "–", "–", "–", "–", "–"] : Row(name, part);
    }

    private static string[] Row(string name, SpecificationCurve curve) =>
    [
        name,
        Numbers.Whole(curve.Outcomes.Count),
        Numbers.Short(curve.Outcomes[0].Estimate.Estimate),
        Numbers.Short(curve.Median),
        Numbers.Short(curve.Outcomes[^1].Estimate.Estimate),
        Numbers.Fixed(curve.ShareAbove0, 3),
        Numbers.Fixed(curve.ShareBelow(0.05), 3),
    ];
}
