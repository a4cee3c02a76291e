using RareEarth.Methods.Display;

namespace RareEarth.Methods.Descriptives;

/// <summary>Number, mean, standard deviation and range of a variable, missing values left out and counted.</summary>
/// <remarks>
/// Two passes with correction (Chan, Golub and LeVeque 1983, The American Statistician 37, 242–247, eq. 1.7):
/// s² = (Σd² − (Σd)²/n)/(n − 1), d = x − mean. A sum of squares of raw values would lose all digits of NIST's NumAcc4.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record SummaryStatistics : ITableView
{
    private SummaryStatistics()
    {
    }

    /// <summary>The variable's name.</summary>
    public required string Name { get; init; }

    /// <summary>Number of values, without missing ones.</summary>
    public required int N { get; init; }

    /// <summary>Number of missing values.</summary>
    public required int Missing { get; init; }

    /// <summary>The mean, in units of the variable.</summary>
    public required double Mean { get; init; }

    /// <summary>The standard deviation with n − 1, in units of the variable; null for a single value, which has none.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>The smallest value.</summary>
    public required double Minimum { get; init; }

    /// <summary>The largest value.</summary>
    public required double Maximum { get; init; }

    /// <summary>Describes a variable.</summary>
    /// <param name="name">The name by which the table speaks of it; not empty.</param>
    /// <param name="values">The values; NaN is missing.</param>
    /// <exception cref="ArgumentException">The name is empty, or a value is infinite.</exception>
    /// <exception cref="EstimationException">No value is left.</exception>
    public static SummaryStatistics Of(string name, IEnumerable<double> values)
    {
        var variable = new Regression.Variable(name, values);
        double[] present = [.. variable.Values.Where(value => !double.IsNaN(value))];
        int n = present.Length;
        if (n == 0)
        {
            throw new EstimationException(variable.Count == 0 ? $"'{name}' has no values." : $"All {variable.Count} values of '{name}' are missing.");
        }

        double mean = Sum(present, value => value) / n;
        double sum = Sum(present, value => value - mean);
        double squares = Sum(present, value => (value - mean) * (value - mean));
        return new SummaryStatistics
        {
            Name = name,
            N = n,
            Missing = variable.Count - n,
            Mean = mean,
            StandardDeviation = n == 1 ? null : Math.Sqrt(Math.Max(0, squares - (sum * sum / n)) / (n - 1)),
            Minimum = present.Min(),
            Maximum = present.Max(),
        };
    }

    /// <summary>The statistics as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    // carried in two doubles, so that the number of values costs no digits
    private static double Sum(double[] values, Func<double, double> term)
    {
        var sum = new Regression.TwofoldSum(0);
        foreach (double value in values)
        {
            sum.AddProduct(term(value), 1);
        }

        return sum.High;
    }

    private TableView View() => new SummaryTable([this]).View();
}
