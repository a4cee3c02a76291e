using RareEarth.Methods.Display;

namespace RareEarth.Methods.TimeSeries;

/// <summary>A test of stationarity with its critical values and the choices behind it.</summary>
/// <remarks>
/// The null hypotheses of the two tests are opposite: ADF's is a unit root, KPSS's is stationarity. Where neither or both reject, the series is too
/// short to tell, which with 15 years is the usual case.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record StationarityTest : ITableView
{
    internal StationarityTest()
    {
    }

    /// <summary>ADF or KPSS.</summary>
    public required string Name { get; init; }

    /// <summary>The series.</summary>
    public required string Series { get; init; }

    /// <summary>What holds under the null hypothesis.</summary>
    public required string Null { get; init; }

    /// <summary>What the series may have besides its random part.</summary>
    public required Deterministic Deterministic { get; init; }

    /// <summary>The number of lags used.</summary>
    public required int Lags { get; init; }

    /// <summary>How it was chosen.</summary>
    public required LagRule Rule { get; init; }

    /// <summary>Rows behind the statistic.</summary>
    public required int N { get; init; }

    /// <summary>The statistic.</summary>
    public required double Statistic { get; init; }

    /// <summary>Critical values, the strictest level first.</summary>
    public required IReadOnlyList<CriticalValue> CriticalValues { get; init; }

    /// <summary>Where they come from.</summary>
    public required string CriticalValueSource { get; init; }

    /// <summary>Whether small statistics reject, as for ADF, and not large ones.</summary>
    public required bool RejectsBelow { get; init; }

    /// <summary>The strictest tabulated level at which the null hypothesis is rejected; null when at none.</summary>
    public double? RejectedAt => CriticalValues.OrderBy(critical => critical.Level)
        .FirstOrDefault(critical => RejectsBelow ? Statistic < critical.Value : Statistic > critical.Value)?.Level;

    /// <summary>Whether the null hypothesis is rejected at a tabulated level.</summary>
    /// <param name="level">A level of <see cref="CriticalValues"/>.</param>
    /// <exception cref="ArgumentException">The level is not tabulated.</exception>
    public bool Rejects(double level) => CriticalValues.FirstOrDefault(critical => critical.Level == level) is { } at
        ? RejectsBelow ? Statistic < at.Value : Statistic > at.Value
        : throw new ArgumentException($"{Name} has critical values at {string.Join(", ", CriticalValues.Select(critical => Numbers.Percent(critical.Level)))}, not at {Numbers.Percent(level)}.", nameof(level));

    /// <summary>Several tests in one table.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="tests">The tests.</param>
    public static TableView Table(string caption, params IReadOnlyList<StationarityTest> tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return new TableView(
            "regression", caption, ["series", "test", "with", "lags", "n", "statistic", "5 % critical", "rejected at"],
            [.. tests.Select(test => (string[])
            [
                test.Series, test.Name, test.Deterministic switch { Deterministic.None => "nothing", Deterministic.Constant => "level", _ => "level and trend" },
                Numbers.Whole(test.Lags), Numbers.Whole(test.N), Numbers.Fixed(test.Statistic, 3), Numbers.Fixed(test.CriticalValues.First(critical => critical.Level == 0.05).Value, 3),
                test.RejectedAt is { } level ? Numbers.Percent(level) : "none",
            ])],
            [],
            [.. tests.Select(test => $"{test.Name}: null hypothesis {test.Null}; lags {test.Rule.Name}; critical values {test.CriticalValueSource}.").Distinct()]);
    }

    /// <summary>The test as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    /// <summary>Refuses a series that no test can be run on.</summary>
    internal static double[] Checked(Regression.Variable series)
    {
        ArgumentNullException.ThrowIfNull(series);
        int missing = series.Values.TakeWhile(value => !double.IsNaN(value)).Count();
        if (missing < series.Count)
        {
            throw new EstimationException($"'{series.Name}' is missing in row {missing} (rows count from 0): a stationarity test needs every year.");
        }

        return series.Count > 0 && series.Values.All(value => value == series.Values[0])
            ? throw new EstimationException($"'{series.Name}' is constant: there is nothing that could be stationary or not.")
            : [.. series.Values];
    }

    private TableView View() => Table($"{Name} of '{Series}'", this);
}
