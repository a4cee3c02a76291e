namespace RareEarth.Methods.StochasticFrontier;

/// <summary>
/// The corner γ = 1: no noise, so that the frontier envelops the data. Half-normal: min Σe² subject to every row on the inefficient
/// side, s² = Σe²/n and log L = n log 2 − n/2 log(2πs²) − n/2.
/// </summary>
/// <remarks>
/// It is a local maximum of every sample's likelihood: with a little noise the rows on the frontier, whose density there is the
/// highest, would lose up to half of it, and only a shift of the frontier that costs more than σ_v gives it back. Whether it is the global
/// maximum is a matter of comparing it with the interior ones.
/// </remarks>
internal static class NoNoiseCorner
{
    // golden section over τ and over log σ, for the truncated normal
    private const int Sections = 60;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>The corner of the half-normal model.</summary>
    public static FrontierEstimate HalfNormal(FrontierDesign design)
    {
        (double[] c, int[] active) = LeastDistance.Solve(design.Rows, design.K, design.Residuals);
        double meanSquare = 1 + Dot(c, c, design.N);
        double logL = design.N * (Math.Log(2) - (0.5 * Math.Log(2 * Math.PI * meanSquare)) - 0.5);
        return Build(design, c, active, meanSquare, 0, logL);
    }

    /// <summary>The corner of the truncated-normal model, |μ| ≤ bound·σ.</summary>
    /// <remarks>Given μ the coefficients solve the same programme with μ as slack; given τ = μ/σ the rest is concave in σ.</remarks>
    public static FrontierEstimate TruncatedNormal(FrontierDesign design, double bound)
    {
        List<double> grid = [.. TruncatedSearch.TauGrid(bound)];
        double[] values = [.. grid.Select(tau => AtTau(design, tau).Value)];
        int best = Array.IndexOf(values, values.Max());
        double tau = Golden1D(candidate => AtTau(design, candidate).Value, grid[Math.Max(0, best - 1)], grid[Math.Min(grid.Count - 1, best + 1)]);
        if (values[best] > AtTau(design, tau).Value)
        {
            tau = grid[best]; // the end of the range
        }

        (double sigma, double value) = AtTau(design, tau);
        (double[] c, int[] active) = WithSlack(design, tau * sigma);

        return Build(design, c, active, sigma * sigma, tau * sigma, value);
    }

    private static (double Sigma, double Value) AtTau(FrontierDesign design, double tau)
    {
        double logCdf = NormalTail.LogCdf(tau);
        double sigma = tau == 0
            ? Math.Sqrt(MeanSquare(design, 0))
            : Math.Exp(Golden1D(logSigma => Value(Math.Exp(logSigma)), Math.Log(1e-4), Math.Log(1e4)));
        return (sigma, Value(sigma));

        double Value(double s) => design.N * (-Math.Log(s) - (0.5 * Math.Log(2 * Math.PI)) - (MeanSquare(design, tau * s) / (2 * s * s)) - logCdf);
    }

    /// <summary>Σ(u − μ)²/n at the best coefficients for a given μ.</summary>
    private static double MeanSquare(FrontierDesign design, double mu)
    {
        (double[] c, _) = LeastDistance.Solve(design.Rows, design.K, [.. design.Residuals.Select(residual => residual - mu)]);
        return 1 + Dot(c, c, design.N);
    }

    private static (double[] C, int[] Active) WithSlack(FrontierDesign design, double mu)
    {
        (double[] c, int[] active) = LeastDistance.Solve(design.Rows, design.K, [.. design.Residuals.Select(residual => residual - mu)]);

        // e = r − q'c and u = −e: the solution above has u − μ for u, that is c + μ·(coordinates of the constant)
        for (int j = 0; j < design.K; j++)
        {
            double coordinate = 0;
            for (int i = 0; i < design.N; i++)
            {
                coordinate -= design.Rows[(i * (design.K + 1)) + j];
            }

            c[j] += mu * coordinate;
        }

        return (c, active);
    }

    private static FrontierEstimate Build(FrontierDesign design, double[] c, int[] active, double meanSquare, double mu, double logL) => new(
        design.Coefficients(c),
        meanSquare * design.Scale * design.Scale,
        1,
        mu * design.Scale,
        logL - (design.N * Math.Log(design.Scale)),
        FrontierSolution.NoNoise,
        SearchStatus.Converged)
    {
        Scaled = c,
        OnFrontier = [.. active.Order()],
    };

    private static double Golden1D(Func<double, double> value, double from, double to)
    {
        double left = to - (Golden * (to - from)), right = from + (Golden * (to - from));
        double atLeft = value(left), atRight = value(right);
        for (int section = 0; section < Sections; section++)
        {
            if (atLeft >= atRight)
            {
                (to, right, atRight) = (right, left, atLeft);
                left = to - (Golden * (to - from));
                atLeft = value(left);
            }
            else
            {
                (from, left, atLeft) = (left, right, atRight);
                right = from + (Golden * (to - from));
                atRight = value(right);
            }
        }

        return (from + to) / 2;
    }

    private static double Dot(double[] left, double[] right, int n)
    {
        double sum = 0;
        for (int j = 0; j < left.Length; j++)
        {
            sum += left[j] * right[j];
        }

        return sum / n;
    }
}
