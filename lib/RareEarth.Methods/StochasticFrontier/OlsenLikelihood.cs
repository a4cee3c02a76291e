namespace RareEarth.Methods.StochasticFrontier;

/// <summary>
/// The log likelihood of a production frontier in R. J. Olsen's parameters, which make it concave in all but two of them.
/// </summary>
/// <remarks>
/// With h = 1/σ, d = h·c, λ = σ_u/σ_v, τ = μ/σ_u and w = h·r − q'd (the scaled residual over σ) a row has
/// log h − ½ log 2π − ½(w + m)² + log Φ(z) − log Φ(τ), z = a − λw, a = τ/√(1 + λ²), m = τλ/√(1 + λ²).
/// w is linear in θ = (d, h) and log Φ is concave, so that for given λ and τ the sum is concave in θ: every local maximum over θ is
/// the global one, and the search for the global maximum is a search over λ (and τ). Half-normal: τ = 0. After Olsen, Schmidt and Waldman
/// (1980), Journal of Econometrics 13, 67–82.
/// </remarks>
internal sealed class OlsenLikelihood
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double SmallProduct = 1e-150;

    private readonly double[][] _columns;
    private readonly double[] _w;
    private readonly double[] _weighted;
    private readonly double[] _byW;
    private readonly double[] _byWLambda;
    private readonly double[] _byWTau;
    private readonly double[] _curvature;

    public OlsenLikelihood(FrontierDesign design)
    {
        N = design.N;
        Size = design.K + 1;
        _columns = [.. Enumerable.Range(0, Size).Select(j => Column(design.Rows, j, Size))];
        (_w, _weighted, _byW, _byWLambda, _byWTau, _curvature) = (new double[N], new double[N], new double[N], new double[N], new double[N], new double[N]);
        Gradient = new double[Size + 2];
        Hessian = new double[Size + 2, Size + 2];
    }

    /// <summary>n.</summary>
    public int N { get; }

    /// <summary>k + 1, the length of θ.</summary>
    public int Size { get; }

    /// <summary>The sum at the last point, in units in which the least-squares residuals have mean square 1.</summary>
    public double Value { get; private set; }

    /// <summary>Derivatives at the last point with respect to (θ, λ, τ).</summary>
    public double[] Gradient { get; }

    /// <summary>Second derivatives at the last point, in the same order; full.</summary>
    public double[,] Hessian { get; }

    /// <summary>Evaluates value, gradient and Hessian.</summary>
    public void Evaluate(ReadOnlySpan<double> theta, double lambda, double tau)
    {
        int p = Size;
        Array.Clear(_w);
        for (int j = 0; j < p; j++)
        {
            ColumnSums.AddMultiple(theta[j], _columns[j], _w);
        }

        RowTerms(lambda, tau);
        double h = theta[p - 1];
        (double logCdfTau, double millsTau) = NormalTail.Of(tau);
        Value += N * (Math.Log(h) - HalfLogTwoPi - logCdfTau);
        Gradient[p + 1] -= N * millsTau;
        Hessian[p + 1, p + 1] += N * millsTau * (tau + millsTau);
        for (int j = 0; j < p; j++)
        {
            Gradient[j] = ColumnSums.Dot(_byW, _columns[j]);
            Hessian[j, p] = Hessian[p, j] = ColumnSums.Dot(_byWLambda, _columns[j]);
            Hessian[j, p + 1] = Hessian[p + 1, j] = ColumnSums.Dot(_byWTau, _columns[j]);
            ColumnSums.Multiply(_curvature, _columns[j], _weighted);
            for (int l = 0; l <= j; l++)
            {
                Hessian[j, l] = Hessian[l, j] = -ColumnSums.Dot(_weighted, _columns[l]);
            }
        }

        Gradient[p - 1] += N / h;
        Hessian[p - 1, p - 1] -= N / (h * h);
    }

    /// <summary>Each row's derivatives with respect to (θ, λ, τ) at the last point, n × (k + 3).</summary>
    /// <param name="theta">θ at the last point.</param>
    /// <param name="lambda">λ there.</param>
    /// <param name="tau">τ there.</param>
    public double[,] Scores(ReadOnlySpan<double> theta, double lambda, double tau)
    {
        int p = Size;
        (double a, double m, double aLambda, double mLambda) = Shifts(lambda, tau);
        double inverse = 1 / Math.Sqrt(1 + (lambda * lambda));
        double millsTau = NormalTail.Of(tau).Mills;
        double[,] scores = new double[N, p + 2];
        for (int i = 0; i < N; i++)
        {
            double w = _w[i], mills = NormalTail.Of(a - (lambda * w)).Mills;
            for (int j = 0; j < p; j++)
            {
                scores[i, j] = (_byW[i] * _columns[j][i]) + (j == p - 1 ? 1 / theta[p - 1] : 0);
            }

            scores[i, p] = (mills * (aLambda - w)) - ((w + m) * mLambda);
            scores[i, p + 1] = (mills * inverse) - ((w + m) * lambda * inverse) - millsTau;
        }

        return scores;
    }

    private static double[] Column(double[] rows, int column, int size)
    {
        double[] values = new double[rows.Length / size];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = rows[(i * size) + column];
        }

        return values;
    }

    // a, m and their derivatives with respect to λ
    private static (double A, double M, double ALambda, double MLambda) Shifts(double lambda, double tau)
    {
        double inverse = 1 / Math.Sqrt(1 + (lambda * lambda));
        double cube = inverse * inverse * inverse;
        return (tau * inverse, tau * lambda * inverse, -tau * lambda * cube, tau * cube);
    }

    /// <summary>What each row adds: the sums over λ and τ at once, the derivatives with respect to w for the products with the columns.</summary>
    private void RowTerms(double lambda, double tau)
    {
        int p = Size;
        double inverse = 1 / Math.Sqrt(1 + (lambda * lambda));
        double cube = inverse * inverse * inverse, fifth = cube * inverse * inverse;
        (double a, double m, double aLambda, double mLambda) = Shifts(lambda, tau);
        double aTau = inverse, mTau = lambda * inverse, aLambdaTau = -lambda * cube, mLambdaTau = cube;
        double aLambdaLambda = (-tau * cube) + (3 * tau * lambda * lambda * fifth), mLambdaLambda = -3 * tau * lambda * fifth;
        double value = 0, product = 1, gLambda = 0, gTau = 0, hLambdaLambda = 0, hLambdaTau = 0, hTauTau = 0;
        for (int i = 0; i < _w.Length; i++)
        {
            double w = _w[i];
            double z = a - (lambda * w);
            (double factor, double mills) = NormalTail.Factored(z);
            double kappa = mills * NormalTail.QuickTruncatedMean(z, mills); // −d²log Φ/dz², between 0 and 1
            double wm = w + m;
            double zLambda = aLambda - w;
            _byW[i] = -wm - (lambda * mills);
            _byWLambda[i] = -mLambda - mills + (lambda * kappa * zLambda);
            _byWTau[i] = -mTau + (lambda * kappa * aTau);
            _curvature[i] = 1 + (lambda * lambda * kappa);

            // Φ is factor·exp(−z²/2) in the lower half: factors are multiplied up, and one logarithm serves many rows
            value -= 0.5 * ((wm * wm) + (z < 0 ? z * z : 0));
            product *= factor;
            if (product < SmallProduct)
            {
                value += Math.Log(product);
                product = 1;
            }

            gLambda += (mills * zLambda) - (wm * mLambda);
            gTau += (mills * aTau) - (wm * mTau);
            hLambdaLambda += (mills * aLambdaLambda) - (kappa * zLambda * zLambda) - (mLambda * mLambda) - (wm * mLambdaLambda);
            hLambdaTau += (mills * aLambdaTau) - (kappa * zLambda * aTau) - (mLambda * mTau) - (wm * mLambdaTau);
            hTauTau += -(mTau * mTau) - (kappa * aTau * aTau);
        }

        Value = value + Math.Log(product);
        Gradient[p] = gLambda;
        Gradient[p + 1] = gTau;
        Hessian[p, p] = hLambdaLambda;
        Hessian[p, p + 1] = Hessian[p + 1, p] = hLambdaTau;
        Hessian[p + 1, p + 1] = hTauTau;
    }
}
