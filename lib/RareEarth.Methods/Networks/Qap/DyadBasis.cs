using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>Columns of a design as an orthonormal basis Q and a triangle R, X = QR; the first column is the intercept.</summary>
/// <remarks>Gram–Schmidt run twice, which is orthogonal to working precision (Giraud, Langou and Rozložník 2005).</remarks>
internal sealed class DyadBasis
{
    // A part of this share of a column's length makes another column one of those that explain it; rounding leaves about 1e-9 at most.
    private const double NamedShare = 1e-6;

    private readonly double[][] _r;

    private DyadBasis(double[][] q, double[][] r)
    {
        Q = q;
        _r = r;
        Inverse = Invert(r);
    }

    /// <summary>k columns of unit length.</summary>
    public double[][] Q { get; }

    /// <summary>The inverse of R: row j over its length is the direction, in the coordinates of Q, of what column j has alone.</summary>
    public double[][] Inverse { get; }

    /// <summary>Column j without its mean: the sum of squares.</summary>
    public double SumOfSquares(int j) => _r[j].Skip(1).Take(j).Sum(entry => entry * entry);

    /// <summary>Takes all columns, or says in words which the others explain.</summary>
    /// <exception cref="EstimationException">A column is constant, or a combination of those before it.</exception>
    public static DyadBasis Of(IReadOnlyList<double[]> predictors, IReadOnlyList<string> names, double tolerance)
    {
        double[] ones = [.. Enumerable.Repeat(1.0, predictors[0].Length)];
        var q = new List<double[]>();
        var r = new List<double[]>();
        for (int j = 0; j <= predictors.Count; j++)
        {
            double[] column = j == 0 ? ones : predictors[j - 1];
            (double[] rest, double[] along) = Project(column, q);
            double length = OrderedBasis.Norm(column);
            double left = OrderedBasis.Norm(rest);
            if (left <= tolerance * length)
            {
                throw new EstimationException(Explanation(j, column, along, length, r, names));
            }

            q.Add([.. rest.Select(value => value / left)]);
            r.Add([.. along, left]);
        }

        return new DyadBasis([.. q], [.. r]);
    }

    /// <summary>What is left of a column, and its coordinates in the basis.</summary>
    public (double[] Remainder, double[] Along) Project(double[] column) => Project(column, Q);

    private static (double[] Remainder, double[] Along) Project(double[] column, IReadOnlyList<double[]> q)
    {
        double[] rest = [.. column];
        double[] along = new double[q.Count];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < q.Count; i++)
            {
                double part = Dyads.Dot(q[i], rest);
                along[i] += part;
                for (int at = 0; at < rest.Length; at++)
                {
                    rest[at] -= part * q[i][at];
                }
            }
        }

        return (rest, along);
    }

    private static string Explanation(int j, double[] column, double[] along, double length, List<double[]> r, IReadOnlyList<string> names)
    {
        double[][] inverse = Invert([.. r]);
        string[] explaining = [.. Enumerable.Range(1, j - 1).Where(i =>
        {
            double coefficient = Enumerable.Range(i, j - i).Sum(c => inverse[i][c] * along[c]);
            return Math.Abs(coefficient) * Math.Sqrt(r[i].Sum(entry => entry * entry)) > NamedShare * length;
        }).Select(i => names[i - 1])];
        return explaining.Length == 0
            ? FormattableString.Invariant($"Predictor '{names[j - 1]}' is constant, {column[0]:R} in all {column.Length} dyads: it cannot be told from the intercept.")
            : $"Predictor '{names[j - 1]}' is a linear combination of {string.Join(", ", explaining)} over the {column.Length} dyads: their coefficients cannot be told apart.";
    }

    // r[j] holds column j of R, entries 0 to j
    private static double[][] Invert(double[][] r)
    {
        int k = r.Length;
        double[][] inverse = [.. Enumerable.Range(0, k).Select(_ => new double[k])];
        for (int j = 0; j < k; j++)
        {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--)
            {
                double sum = 0;
                for (int c = i + 1; c <= j; c++)
                {
                    sum += r[c][i] * inverse[c][j];
                }

                inverse[i][j] = -sum / r[i][i];
            }
        }

        return inverse;
    }
}
