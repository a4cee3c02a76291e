using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>Condition indices of the design with the shares of each coefficient's variance that belong to them.</summary>
/// <remarks>
/// Belsley, Kuh and Welsch (1980, Regression Diagnostics, chapter 3): columns are scaled to length 1, η_j = d₁/d_j over the singular values, and
/// the variance of b_i is Σ_j v_ij²/d_j². Under <see cref="InterceptRule.WithConstant"/> the constant is a column and nothing is centred; under
/// <see cref="InterceptRule.WithoutConstant"/> the regressors are centred and there is none. Above 30 with two shares above one half is the usual sign of harm.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record ConditionIndices : ITableView
{
    private ConditionIndices(InterceptRule rule, IReadOnlyList<string> names, IReadOnlyList<double> indices, Matrix<double> shares)
    {
        Rule = rule;
        Names = names;
        Indices = indices;
        Shares = shares;
    }

    /// <summary>Whether the constant is a column, or was swept out.</summary>
    public InterceptRule Rule { get; }

    /// <summary>The columns, with "(constant)" first where it is one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>η₁ = 1 ≤ η₂ ≤ …, one for each column.</summary>
    public IReadOnlyList<double> Indices { get; }

    /// <summary>Row j, column i: the share of the variance of coefficient i that belongs to index j. Each column adds up to 1.</summary>
    public Matrix<double> Shares { get; }

    /// <summary>The greatest index, the condition number of the scaled design.</summary>
    public double ConditionNumber => Indices[^1];

    /// <summary>Computes the indices.</summary>
    /// <param name="sample">The regression.</param>
    /// <param name="rule">Whether the constant is a column, or is swept out.</param>
    public static ConditionIndices Of(RegressionSample sample, InterceptRule rule = InterceptRule.WithConstant)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (!Enum.IsDefined(rule))
        {
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a rule for the intercept.");
        }

        bool withConstant = rule == InterceptRule.WithConstant;
        double[][] columns = sample.Columns(withConstant);
        var scaled = DenseMatrix.OfColumnArrays(columns.Select(column => ScaledToOne(withConstant ? column : Centred(column))));
        Svd<double> svd = scaled.Svd();
        int k = scaled.ColumnCount;
        double[] d = [.. svd.S.Take(k)];
        var parts = DenseMatrix.Create(k, k, (j, i) => svd.VT[j, i] * svd.VT[j, i] / (d[j] * d[j]));
        double[] totals = [.. parts.ColumnSums()];
        IEnumerable<string> names = sample.Regressors.Select(regressor => regressor.Name);
        return new ConditionIndices(
            rule,
            [.. withConstant ? names.Prepend("(constant)") : names],
            [.. d.Select(value => d[0] / value)],
            DenseMatrix.Create(k, k, (j, i) => parts[j, i] / totals[i]));
    }

    /// <summary>The indices as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static double[] Centred(double[] column)
    {
        double mean = column.Average();
        return [.. column.Select(value => value - mean)];
    }

    private static double[] ScaledToOne(double[] column)
    {
        double length = OrderedBasis.Norm(column);
        return [.. column.Select(value => value / length)];
    }

    private TableView View() => new(
        "regression", "Condition indices and shares of variance", ["index", .. Names],
        [.. Indices.Select((index, j) => (string[])[Numbers.Fixed(index, 1), .. Names.Select((_, i) => Numbers.Fixed(Shares[j, i], 3))])],
        [],
        [Rule == InterceptRule.WithConstant ? "Columns scaled to length 1, the constant among them, nothing centred." : "Regressors centred and scaled to length 1; no constant."]);
}
