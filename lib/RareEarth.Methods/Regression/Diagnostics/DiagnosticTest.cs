using MathNet.Numerics;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>A test of an assumption behind the standard errors: statistic, distribution, p-value.</summary>
/// <param name="Name">The test with its variant, as in "Breusch–Pagan, studentized (Koenker)".</param>
/// <param name="Null">What holds under the null hypothesis.</param>
/// <param name="StatisticName">What the statistic is called: LM, F, DW, JB.</param>
/// <param name="Statistic">Its value.</param>
/// <param name="Distribution">Its distribution under the null hypothesis, in words.</param>
/// <param name="P">The p-value.</param>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record DiagnosticTest(string Name, string Null, string StatisticName, double Statistic, string Distribution, double P) : ITableView
{
    /// <summary>The test as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    /// <summary>Several tests in one table.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="tests">The tests.</param>
    public static TableView Table(string caption, params IReadOnlyList<DiagnosticTest> tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return new TableView(
            "regression", caption, ["test", "null hypothesis", "statistic", "distribution", "p"],
            [.. tests.Select(test => (string[])[test.Name, test.Null, $"{test.StatisticName} = {Numbers.Fixed(test.Statistic, 3)}", test.Distribution, Numbers.Short(test.P)])],
            [], []);
    }

    /// <summary>P(χ²_q &gt; x).</summary>
    internal static double ChiSquaredTail(double x, double q) => SpecialFunctions.GammaUpperRegularized(q / 2, Math.Max(x, 0) / 2);

    /// <summary>P(F(q, v) &gt; x).</summary>
    internal static double FTail(double x, double q, double v) => SpecialFunctions.BetaRegularized(v / 2, q / 2, v / (v + (q * Math.Max(x, 0))));

    private TableView View() => Table(Name, this);
}
