using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>
/// A judgement matrix A = (aᵢⱼ), n × n: aᵢⱼ says how many times as important item i is as item j, so that aᵢⱼ &gt; 0,
/// aᵢᵢ = 1 and aⱼᵢ = 1 / aᵢⱼ. Source: T. L. Saaty, <i>The Analytic Hierarchy Process</i> (McGraw-Hill 1980).
/// </summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed class JudgementMatrix : ITableView
{
    // two entries that were typed as 0.333 and 3 are not reciprocal; two that were computed are, to rounding
    private const double Reciprocity = 1e-12;

    private readonly double[] _upper;

    private JudgementMatrix(double[] upper, int order, IReadOnlyList<string>? names)
    {
        _upper = upper;
        Order = order;
        string[] labels = names is null ? [.. Enumerable.Range(1, order).Select(Numbers.Whole)] : [.. names];
        if (labels.Length != order || labels.Distinct().Count() != order || labels.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"A matrix of order {order} needs {order} names, none empty and none twice; there are {string.Join(", ", labels)}.", nameof(names));
        }

        Names = labels;
    }

    /// <summary>n, the number of items compared.</summary>
    public int Order { get; }

    /// <summary>The items, 1 … n where no names were given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The n (n − 1) / 2 judgements above the diagonal, row by row: a₁₂, a₁₃, …, a₂₃, ….</summary>
    public IReadOnlyList<double> UpperTriangle => _upper;

    /// <summary>Whether every judgement is one of Saaty's scale, 1/9 … 9.</summary>
    public bool IsOnSaatyScale => _upper.All(SaatyScale.Contains);

    /// <summary>aᵢⱼ.</summary>
    /// <param name="row">i, from 0 on.</param>
    /// <param name="column">j, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public double this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Order);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Order);
            return row == column ? 1 : row < column ? _upper[Position(row, column)] : 1 / _upper[Position(column, row)];
        }
    }

    /// <summary>The matrix of the judgements above the diagonal, as a questionnaire asks for them.</summary>
    /// <param name="judgements">a₁₂, a₁₃, …, a₂₃, …: n (n − 1) / 2 numbers above 0; none for a single item.</param>
    /// <param name="names">Names of the n items; null for 1 … n.</param>
    /// <exception cref="ArgumentException">Their number belongs to no n, or one is not above 0 and finite, or the names do not fit.</exception>
    public static JudgementMatrix FromUpperTriangle(IReadOnlyList<double> judgements, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        int order = 1;
        while (order * (order - 1) / 2 < judgements.Count)
        {
            order++;
        }

        if (order * (order - 1) / 2 != judgements.Count)
        {
            throw new ArgumentException($"{judgements.Count} judgements fill no upper triangle: {order - 1} items need {(order - 1) * (order - 2) / 2}, {order} need {order * (order - 1) / 2}.", nameof(judgements));
        }

        var matrix = new JudgementMatrix([.. judgements], order, names);
        matrix.CheckSigns(nameof(judgements));
        return matrix;
    }

    /// <summary>A full matrix, checked.</summary>
    /// <param name="matrix">n × n.</param>
    /// <param name="names">Names of the n items; null for 1 … n.</param>
    /// <exception cref="ArgumentException">It is not square, an entry is not above 0 and finite, or aᵢⱼ aⱼᵢ is not 1 to 12 digits; the message names the entry.</exception>
    public static JudgementMatrix Of(Matrix<double> matrix, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.RowCount != matrix.ColumnCount)
        {
            throw new ArgumentException($"A judgement matrix is square; this one is {matrix.RowCount} × {matrix.ColumnCount}.", nameof(matrix));
        }

        int n = matrix.RowCount;
        var result = new JudgementMatrix([.. from i in Enumerable.Range(0, n) from j in Enumerable.Range(i + 1, n - i - 1) select matrix[i, j]], n, names);
        result.CheckSigns(nameof(matrix));
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                if (!(Math.Abs((matrix[i, j] * matrix[j, i]) - 1) <= Reciprocity) || matrix[i, j] <= 0)
                {
                    throw new ArgumentException(
                        string.Create(CultureInfo.InvariantCulture, $"{result.Names[i]} over {result.Names[j]} is {matrix[i, j]:R} and {result.Names[j]} over {result.Names[i]} is {matrix[j, i]:R}; their product must be 1."),
                        nameof(matrix));
                }
            }
        }

        return result;
    }

    /// <summary>All n × n entries.</summary>
    public Matrix<double> ToMatrix() => Matrix<double>.Build.Dense(Order, Order, (i, j) => this[i, j]);

    /// <summary>The matrix as lines of text.</summary>
    public override string ToString() => View().ToText();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "judgements", $"Judgement matrix of order {Order}", ["", .. Names],
        [.. Names.Select((name, i) => (IReadOnlyList<string>)[name, .. Enumerable.Range(0, Order).Select(j => SaatyScale.Text(this[i, j]))])], [], []);

    private int Position(int row, int column) => (row * ((2 * Order) - row - 1) / 2) + column - row - 1;

    private void CheckSigns(string parameter)
    {
        for (int i = 0; i < Order; i++)
        {
            for (int j = i + 1; j < Order; j++)
            {
                double judgement = _upper[Position(i, j)];
                if (!(judgement > 0) || !double.IsFinite(judgement) || !double.IsFinite(1 / judgement))
                {
                    throw new ArgumentException(
                        string.Create(CultureInfo.InvariantCulture, $"{Names[i]} over {Names[j]} is {judgement:R}: a judgement is a finite number above 0."), parameter);
                }
            }
        }
    }
}
