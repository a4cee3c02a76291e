using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Inference;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>Simulates the critical value of a simultaneous band.</summary>
/// <remarks>Montiel Olea and Plagborg-Møller (2019, J. Applied Econometrics 34, 1–17): z ~ N(0, correlation), divided by √(χ²_v/v) for a t.</remarks>
internal static class SupTSimulation
{
    /// <summary>The quantile and its simulation error.</summary>
    /// <param name="covariance">q × q, positive definite.</param>
    /// <param name="level">The probability that the band is meant to hold.</param>
    /// <param name="degreesOfFreedom">Of the t; infinite for the normal.</param>
    /// <param name="draws">Draws.</param>
    /// <param name="seed">Their seed.</param>
    public static (double Critical, double StandardError) Quantile(Matrix<double> covariance, double level, double degreesOfFreedom, int draws, int seed)
    {
        int q = covariance.RowCount;
        double[] scale = [.. covariance.Diagonal().Select(Math.Sqrt)];
        Matrix<double> factor = Matrix<double>.Build.Dense(q, q, (i, j) => covariance[i, j] / (scale[i] * scale[j])).Cholesky().Factor;
        double[,] lower = factor.ToArray();
        double[] largest = new double[draws];
        double[] normal = new double[q];
        for (int draw = 0; draw < draws; draw++)
        {
            var random = new ReplicateRandom(seed, draw);
            for (int i = 0; i < q; i++)
            {
                normal[i] = random.NextNormal();
            }

            double max = 0;
            for (int i = 0; i < q; i++)
            {
                double z = 0;
                for (int j = 0; j <= i; j++)
                {
                    z += lower[i, j] * normal[j];
                }

                max = Math.Max(max, Math.Abs(z));
            }

            largest[draw] = double.IsPositiveInfinity(degreesOfFreedom) ? max : max / Math.Sqrt(random.NextChiSquared(degreesOfFreedom) / degreesOfFreedom);
        }

        Array.Sort(largest);
        return (At(largest, level), StandardError(largest, level));
    }

    // linear interpolation between order statistics, R's type 7
    private static double At(double[] sorted, double p)
    {
        double position = Math.Clamp(p, 0, 1) * (sorted.Length - 1);
        int below = Math.Min((int)position, sorted.Length - 2);
        return sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }

    // half the distance between the quantiles one standard deviation of the binomial to both sides
    private static double StandardError(double[] sorted, double p)
    {
        double half = Math.Sqrt(p * (1 - p) / sorted.Length);
        return (At(sorted, p + half) - At(sorted, p - half)) / 2;
    }
}
