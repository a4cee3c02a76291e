using System.Globalization;

namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>The largest eigenvalue of a judgement matrix and its eigenvector, both positive (Perron).</summary>
internal static class PerronVector
{
    private const int Iterations = 10_000;
    private const double Spread = 1e-14;

    /// <summary>
    /// Power iteration on D⁻¹ A D with D the geometric means of the rows, which makes a consistent matrix one of ones. For
    /// any y &gt; 0 the eigenvalue lies between the least and the greatest (By)ᵢ / yᵢ (L. Collatz, Mathematische Zeitschrift
    /// 48, 1942): the iteration ends when the two agree to 14 digits.
    /// </summary>
    /// <exception cref="EstimationException">They do not within 10,000 steps; the message says how far apart they are.</exception>
    public static (double Value, double[] Vector) Of(JudgementMatrix matrix, double[] geometricMeans)
    {
        int n = matrix.Order;
        double[,] scaled = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                scaled[i, j] = matrix[i, j] * geometricMeans[j] / geometricMeans[i];
            }
        }

        double[] y = [.. Enumerable.Repeat(1.0, n)];
        double least = 0, most = 0;
        for (int step = 0; step < Iterations; step++)
        {
            double[] next = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => scaled[i, j] * y[j]))];
            double[] ratios = [.. next.Zip(y, (after, before) => after / before)];
            (least, most) = (ratios.Min(), ratios.Max());
            double sum = next.Sum();
            y = [.. next.Select(entry => entry / sum)];
            if (most - least <= Spread * most)
            {
                // below n only by rounding: λ_max = n when the matrix is consistent and above it otherwise
                return (Math.Max(n, 0.5 * (least + most)), [.. y.Zip(geometricMeans, (entry, mean) => entry * mean)]);
            }
        }

        throw new EstimationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The eigenvalue of the judgement matrix of {string.Join(", ", matrix.Names)} is between {least:R} and {most:R} after {Iterations} steps: its judgements contradict one another too far."));
    }
}
