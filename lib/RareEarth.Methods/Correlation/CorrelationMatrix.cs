using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Correlation;

/// <summary>Correlations of several variables with p-values.</summary>
/// <remarks>
/// r = Σ (x − x̄)(y − ȳ)/√(Σ (x − x̄)² Σ (y − ȳ)²), of values or of ranks; p from t = r √((n − 2)/(1 − r²)) with n − 2 degrees of freedom, exact for
/// Pearson under normality, an approximation for Spearman (R's cor.test with exact = FALSE). The t assumes independent rows: between two series that
/// trend, a p-value near 0 says only that both trend.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record CorrelationMatrix : ITableView
{
    private CorrelationMatrix(CorrelationKind kind, int n, IReadOnlyList<string> names, Matrix<double> values, Matrix<double> p)
    {
        Kind = kind;
        N = n;
        Names = names;
        Values = values;
        P = p;
    }

    /// <summary>Pearson or Spearman.</summary>
    public CorrelationKind Kind { get; }

    /// <summary>n, the number of rows.</summary>
    public int N { get; }

    /// <summary>The variables, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Correlations, symmetric, 1 on the diagonal.</summary>
    public Matrix<double> Values { get; }

    /// <summary>Two-sided p-values of no correlation; 0 on the diagonal.</summary>
    public Matrix<double> P { get; }

    /// <summary>The correlation of two variables and its p-value.</summary>
    /// <param name="first">A variable.</param>
    /// <param name="second">Another.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable.</exception>
    public (double R, double P) this[string first, string second] => (Values[IndexOf(first), IndexOf(second)], P[IndexOf(first), IndexOf(second)]);

    /// <summary>Computes the matrix.</summary>
    /// <param name="variables">Two variables at least, of one length.</param>
    /// <param name="kind">Pearson or Spearman.</param>
    /// <exception cref="ArgumentException">There are fewer than two variables, two share a name, or lengths differ.</exception>
    /// <exception cref="EstimationException">There are fewer than three rows, a value is missing, or a variable is constant.</exception>
    public static CorrelationMatrix Of(IReadOnlyList<Variable> variables, CorrelationKind kind = CorrelationKind.Pearson)
    {
        Check(variables, kind);
        int n = variables[0].Count;
        double[][] scores = [.. variables.Select(variable => Standardised(kind == CorrelationKind.Spearman ? Ranks.Ascending(variable.Values) : [.. variable.Values]))];
        var values = DenseMatrix.Create(variables.Count, variables.Count, (i, j) => i == j ? 1 : Math.Clamp(scores[i].Zip(scores[j], (a, b) => a * b).Sum(), -1, 1));
        var p = DenseMatrix.Create(variables.Count, variables.Count, (i, j) =>
        {
            double r = values[i, j];
            return Math.Abs(r) == 1 ? 0 : TDistribution.TwoSidedP(r * Math.Sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2);
        });
        return new CorrelationMatrix(kind, n, [.. variables.Select(variable => variable.Name)], values, p);
    }

    /// <summary>The matrix as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static void Check(IReadOnlyList<Variable> variables, CorrelationKind kind)
    {
        ArgumentNullException.ThrowIfNull(variables);
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of correlation.");
        }

        if (variables.Count < 2 || variables.Select(variable => variable.Name).Distinct(StringComparer.Ordinal).Count() < variables.Count)
        {
            throw new ArgumentException("Correlations need two variables at least, with names that differ.", nameof(variables));
        }

        int n = variables[0].Count;
        foreach (Variable variable in variables)
        {
            if (variable.Count != n)
            {
                throw new ArgumentException($"'{variable.Name}' has {variable.Count} rows and '{variables[0].Name}' has {n}.", nameof(variables));
            }

            int row = variable.Values.TakeWhile(value => !double.IsNaN(value)).Count();
            if (row < n)
            {
                throw new EstimationException($"'{variable.Name}' is missing in row {row} (rows count from 0).");
            }

            if (n > 0 && variable.Values.All(value => value == variable.Values[0]))
            {
                throw new EstimationException($"'{variable.Name}' is constant, and has no correlation with anything.");
            }
        }

        if (n < 3)
        {
            throw new EstimationException($"A correlation with a p-value needs three rows at least; there are {n}.");
        }
    }

    // less the mean, scaled to length 1
    private static double[] Standardised(double[] values)
    {
        double mean = values.Average();
        double[] rest = [.. values.Select(value => value - mean)];
        double length = OrderedBasis.Norm(rest);
        return [.. rest.Select(value => value / length)];
    }

    private int IndexOf(string name)
    {
        int index = Names.TakeWhile(other => other != name).Count();
        return index < Names.Count ? index : throw new KeyNotFoundException($"There is no variable '{name}'. There are: {string.Join(", ", Names)}.");
    }

    private TableView View() => new(
        "regression", FormattableString.Invariant($"{Kind} correlations of {N} rows, p-values in brackets"), ["", .. Names],
        [.. Names.Select((name, i) => (string[])[name, .. Names.Select((_, j) => j > i ? "" : j == i ? "1" : $"{Numbers.Fixed(Values[i, j], 3)} ({Numbers.Fixed(P[i, j], 3)})")])],
        [], []);
}
