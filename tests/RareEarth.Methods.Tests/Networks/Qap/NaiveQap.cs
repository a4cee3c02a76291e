using RareEarth.Methods.Networks.Qap;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Tests.Networks.Qap;

/// <summary>QAP as its definition says: permute, take the complete cells, fit least squares again.</summary>
internal static class NaiveQap
{
    /// <summary>The statistics of one permutation, intercept first.</summary>
    public static double[] Replicate(DyadicVariable y, DyadicVariable[] x, int[] permutation, QapOptions options)
    {
        int n = y.Count;
        double[][,] columns = [Constant(n), .. x.Select(Matrix)];
        double[,] outcome = Matrix(y);
        if (options.Method == QapMethod.YPermutation)
        {
            return Statistics(Permuted(outcome, permutation), columns, options);
        }

        // a pair with a missing variable is missing in all
        double[,] complete = Matrix(DyadicVariable.Of("complete", y.Nodes, (i, j) => columns.All(m => !double.IsNaN(m[i, j])) ? y[i, j] : double.NaN));
        return [.. columns.Select((column, j) =>
        {
            double[][,] others = [.. columns.Where((_, i) => i != j)];
            double[,] residual = Permuted(Residual(column, others, complete, options), permutation);
            return Statistics(complete, [.. others, residual], options)[^1];
        })];
    }

    /// <summary>The statistics of the data.</summary>
    public static double[] Observed(DyadicVariable y, DyadicVariable[] x, QapOptions options) =>
        Statistics(Matrix(y), [Constant(y.Count), .. x.Select(Matrix)], options);

    /// <summary>All orders of n nodes.</summary>
    public static IEnumerable<int[]> Permutations(int n) => n == 0
        ? [[]]
        : Permutations(n - 1).SelectMany(shorter => Enumerable.Range(0, n).Select(at => (int[])[.. shorter[..at], n - 1, .. shorter[at..]]));

    private static double[] Statistics(double[,] y, double[][,] columns, QapOptions options)
    {
        (int Row, int Column)[] cells = [.. Cells(y.GetLength(0), options).Where(c => columns.Append(y).All(m => !double.IsNaN(m[c.Row, c.Column])))];
        LinearModelResult fit = Fit(y, columns, cells);
        return [.. fit.Coefficients.Select(c => options.Statistic == QapStatistic.T ? c.T : c.Estimate)];
    }

    // of a column on the others over the cells where everything is observed; missing elsewhere
    private static double[,] Residual(double[,] column, double[][,] others, double[,] outcome, QapOptions options)
    {
        int n = column.GetLength(0);
        (int Row, int Column)[] cells = [.. Cells(n, options).Where(c => others.Append(column).Append(outcome).All(m => !double.IsNaN(m[c.Row, c.Column])))];
        LinearModelResult fit = Fit(column, others, cells);
        double[,] residual = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                residual[i, j] = double.NaN;
            }
        }

        for (int at = 0; at < cells.Length; at++)
        {
            residual[cells[at].Row, cells[at].Column] = fit.Residuals[at];
            if (options.Dyads == DyadKind.Undirected)
            {
                residual[cells[at].Column, cells[at].Row] = fit.Residuals[at];
            }
        }

        return residual;
    }

    private static LinearModelResult Fit(double[,] y, double[][,] columns, (int Row, int Column)[] cells) => LinearModel.Fit(
        new Variable("y", cells.Select(c => y[c.Row, c.Column])),
        [.. columns.Select((m, i) => new Variable($"c{i}", cells.Select(c => m[c.Row, c.Column])))],
        options: new LinearModelOptions { Constant = ConstantConvention.None });

    private static IEnumerable<(int Row, int Column)> Cells(int n, QapOptions options) =>
        from i in Enumerable.Range(0, n)
        from j in Enumerable.Range(0, options.Dyads == DyadKind.Undirected ? i : n)
        where i != j
        select (i, j);

    private static double[,] Permuted(double[,] matrix, int[] permutation)
    {
        int n = permutation.Length;
        double[,] permuted = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                permuted[i, j] = matrix[permutation[i], permutation[j]];
            }
        }

        return permuted;
    }

    private static double[,] Constant(int n)
    {
        double[,] ones = new double[n, n];
        for (int i = 0; i < n * n; i++)
        {
            ones[i / n, i % n] = 1;
        }

        return ones;
    }

    private static double[,] Matrix(DyadicVariable variable)
    {
        double[,] matrix = new double[variable.Count, variable.Count];
        for (int i = 0; i < variable.Count; i++)
        {
            for (int j = 0; j < variable.Count; j++)
            {
                matrix[i, j] = variable[i, j];
            }
        }

        return matrix;
    }
}
