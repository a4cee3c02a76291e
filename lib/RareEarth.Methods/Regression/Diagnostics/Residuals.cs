namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>Sums that the tests on residuals share.</summary>
internal static class Residuals
{
    /// <summary>RSS of the regression of y on some columns.</summary>
    public static double SumOfSquares(IReadOnlyList<double[]> columns, ReadOnlySpan<double> outcome) =>
        columns.Count == 0 ? SumOfSquares(outcome) : SumOfSquares(LeastSquares.Solve(columns, outcome).Residuals);

    /// <summary>Σ e².</summary>
    public static double SumOfSquares(ReadOnlySpan<double> values)
    {
        var sum = new TwofoldSum(0);
        foreach (double value in values)
        {
            sum.AddProduct(value, value);
        }

        return sum.High;
    }

    /// <summary>Σ (y − ȳ)².</summary>
    public static double AboutMean(ReadOnlySpan<double> values)
    {
        double[] ones = new double[values.Length];
        Array.Fill(ones, 1.0);
        return SumOfSquares([ones], values);
    }
}
