namespace RareEarth.Methods.Regression;

/// <summary>
/// A sum of products carried in two doubles, to about 32 digits: what residuals need where outcome and fit nearly cancel.
/// </summary>
/// <remarks>Dekker (1971, Numerische Mathematik 18, 224–242), with a fused multiply-add for the error of a product.</remarks>
internal struct TwofoldSum
{
    /// <summary>Starts from a number.</summary>
    public TwofoldSum(double start) => High = start;

    /// <summary>The sum, rounded.</summary>
    public double High { get; private set; }

    /// <summary>What rounding left out of <see cref="High"/>.</summary>
    public double Low { get; private set; }

    /// <summary>Adds a product.</summary>
    public void AddProduct(double a, double b)
    {
        double product = a * b;
        double productError = Math.FusedMultiplyAdd(a, b, -product);

        double sum = High + product;
        double back = sum - High;
        double sumError = (High - (sum - back)) + (product - back);

        double low = Low + sumError + productError;
        High = sum + low;
        Low = low - (High - sum);
    }
}
