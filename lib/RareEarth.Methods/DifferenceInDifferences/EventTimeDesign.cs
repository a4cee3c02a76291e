using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The variables of a difference-in-differences and of its event study, with the rows to which they belong.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record EventTimeDesign : ITableView
{
    internal EventTimeDesign()
    {
    }

    /// <summary>treat: 1 for rows of treated units.</summary>
    public required Variable Treat { get; init; }

    /// <summary>period: 1 from the policy year on.</summary>
    public required Variable Period { get; init; }

    /// <summary>DID = treat · period.</summary>
    public required Variable Did { get; init; }

    /// <summary>The event-time indicators, earliest first, without the base period.</summary>
    public required IReadOnlyList<EventIndicator> Indicators { get; init; }

    /// <summary>Name of the base period, as in pre_1.</summary>
    public required string BaseName { get; init; }

    /// <summary>Indicators of the window in whose year no treated unit was observed; they are left out.</summary>
    public required IReadOnlyList<string> Unobserved { get; init; }

    /// <summary>Years since the policy year, of each row kept.</summary>
    public required IReadOnlyList<int> RelativeYears { get; init; }

    /// <summary>Row numbers of the input, from 0, that the variables cover: all, except under <see cref="OutsideWindow.WindowOnly"/>.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>The treated units.</summary>
    public required IReadOnlyList<string> TreatedUnits { get; init; }

    /// <summary>The first year of the policy.</summary>
    public required int PolicyYear { get; init; }

    /// <summary>Window, base period and treatment of years outside.</summary>
    public required EventTimeOptions Options { get; init; }

    /// <summary>The indicators as regressors.</summary>
    public IReadOnlyList<Variable> Variables => [.. Indicators.Select(indicator => indicator.Variable)];

    /// <summary>Another column cut down to the same rows.</summary>
    /// <param name="variable">A variable over all rows of the input.</param>
    public Variable Select(Variable variable) => (variable ?? throw new ArgumentNullException(nameof(variable))).Select(Rows);

    /// <summary>A grouping cut down to the same rows.</summary>
    /// <param name="grouping">Labels over all rows of the input.</param>
    public Grouping Select(Grouping grouping) => (grouping ?? throw new ArgumentNullException(nameof(grouping))).Select(Rows);

    /// <summary>Window, base and indicators as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "event-time",
        $"Event time around {Numbers.Whole(PolicyYear)}, treated: {string.Join(", ", TreatedUnits)}; base {BaseName}",
        ["", "from", "to", "treated rows"],
        [.. Indicators.Select(indicator => (string[])
        [
            indicator.Name,
            Numbers.Whole(indicator.FirstYear),
            Numbers.Whole(indicator.LastYear),
            Numbers.Whole((int)indicator.Variable.Values.Sum()),
        ])],
        [],
        [
            Options.Outside switch
            {
                OutsideWindow.PooledIntoBase => "Years outside the window are pooled into the base.",
                OutsideWindow.BinnedAtEnds => "Years outside the window are binned at its ends.",
                _ => "Rows outside the window are left out.",
            },
            .. Unobserved.Select(name => $"No treated unit was observed in {name}."),
        ]);
}
