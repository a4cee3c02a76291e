namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Minus the log likelihood in FRONTIER 4.1's parameters (b, σ², γ and, truncated, μ), with the program's bounds and constants.</summary>
/// <remarks>
/// An evaluation first moves parameters that are out of bounds to the bound, in place, as the program does:
/// σ² above 0, γ between 1e-8 and 1 − 1e-8, |μ| ≤ bound·σ_u.
/// </remarks>
internal sealed class Frontier41Likelihood(double[][] columns, double[] outcome, double sign, double? muBound)
{
    private const double Least = 1e-8;

    private readonly int _k = columns.Length;

    /// <summary>The number of parameters.</summary>
    public int Size { get; } = columns.Length + (muBound is null ? 2 : 3);

    /// <summary>Evaluations of <see cref="Value"/> so far.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Minus the log likelihood.</summary>
    public double Value(double[] b)
    {
        Bound(b);
        Evaluations++;
        (double s2, double gamma, double mu) = (b[_k], b[_k + 1], muBound is null ? 0 : b[_k + 2]);
        double z0 = mu / Math.Sqrt(s2 * gamma);
        double value = outcome.Length * ((0.5 * (Math.Log(2 * Frontier41Normal.Pi) + Math.Log(s2))) + Frontier41Normal.LogCdf(z0) + (0.5 * z0 * z0));
        double denominator = Math.Sqrt(gamma * (1 - gamma) * s2);
        double squares = 0;
        for (int i = 0; i < outcome.Length; i++)
        {
            double e = Residual(b, i);
            double z = ((mu * (1 - gamma)) - (sign * gamma * e)) / denominator;
            value -= Frontier41Normal.LogCdf(z) + (0.5 * z * z);
            squares += e * e;
        }

        return value + (0.5 * squares / ((1 - gamma) * s2));
    }

    /// <summary>The gradient of <see cref="Value"/>.</summary>
    public void Gradient(double[] b, double[] gradient)
    {
        Bound(b);
        int n = outcome.Length;
        (double s2, double gamma, double mu) = (b[_k], b[_k + 1], muBound is null ? 0 : b[_k + 2]);
        double z0 = mu / Math.Sqrt(s2 * gamma);
        double mean0 = Frontier41Normal.TruncatedMean(z0);
        double spread = gamma * (1 - gamma);
        double denominator = Math.Sqrt(spread * s2);
        Array.Clear(gradient);
        double squares = 0, byVariance = 0, byGamma = 0, sumMean = 0;
        for (int i = 0; i < n; i++)
        {
            double e = Residual(b, i);
            double z = ((mu * (1 - gamma)) - (sign * gamma * e)) / denominator;
            double mean = Frontier41Normal.TruncatedMean(z); // z + φ/Φ
            double weight = (e / (s2 * (1 - gamma))) + (mean * gamma * sign / denominator);
            for (int j = 0; j < _k; j++)
            {
                gradient[j] -= columns[j][i] * weight;
            }

            squares += e * e;
            sumMean += mean;
            byVariance += mean * z;

            // dz/dγ
            byGamma += mean * (-(mu + (sign * e)) - (0.5 * z * denominator * (1 - (2 * gamma)) / spread)) / denominator;
        }

        gradient[_k] = (0.5 * n / s2) - (0.5 * n * mean0 * z0 / s2) + (0.5 * byVariance / s2) - (0.5 * squares / ((1 - gamma) * s2 * s2));
        gradient[_k + 1] = (0.5 * squares / ((1 - gamma) * (1 - gamma) * s2)) - (0.5 * n * mean0 * z0 / gamma) - byGamma;
        if (muBound is not null)
        {
            gradient[_k + 2] = (n * mean0 / Math.Sqrt(s2 * gamma)) - (sumMean * (1 - gamma) / denominator);
        }
    }

    private double Residual(double[] b, int row)
    {
        double fitted = 0;
        for (int j = 0; j < _k; j++)
        {
            fitted += b[j] * columns[j][row];
        }

        return outcome[row] - fitted;
    }

    private void Bound(double[] b)
    {
        if (b[_k] <= 0)
        {
            b[_k] = Least;
        }

        b[_k + 1] = double.IsNaN(b[_k + 1]) ? double.NaN : Math.Clamp(b[_k + 1], Least, 1 - Least);
        if (muBound is > 0)
        {
            double most = muBound.Value * Math.Sqrt(b[_k] * b[_k + 1]);
            b[_k + 2] = double.IsNaN(most) ? double.NaN : Math.Clamp(b[_k + 2], -most, most);
        }
    }
}
