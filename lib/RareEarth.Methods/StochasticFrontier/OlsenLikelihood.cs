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

    private readonly double[] _rows;
    private readonly double[] _curvature;

    public OlsenLikelihood(FrontierDesign design)
    {
        _rows = design.Rows;
        N = design.N;
        Size = design.K + 1;
        Gradient = new double[Size + 2];
        Hessian = new double[Size + 2, Size + 2];
        _curvature = new double[Size * Size];
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

    /// <summary>Evaluates value, gradient and Hessian. With scores, n × (k + 3), each row's gradient too.</summary>
    public void Evaluate(ReadOnlySpan<double> theta, double lambda, double tau, double[,]? scores = null)
    {
        int p = Size;
        double h = theta[p - 1];
        double hypotenuse = Math.Sqrt(1 + (lambda * lambda));
        double inverse = 1 / hypotenuse;
        double cube = inverse * inverse * inverse;
        double fifth = cube * inverse * inverse;
        double a = tau * inverse, m = lambda * a;
        double aLambda = -tau * lambda * cube, mLambda = tau * cube;
        double aTau = inverse, mTau = lambda * inverse;
        double aLambdaLambda = (-tau * cube) + (3 * tau * lambda * lambda * fifth), mLambdaLambda = -3 * tau * lambda * fifth;
        double aLambdaTau = -lambda * cube, mLambdaTau = cube;
        (double logCdfTau, double millsTau) = NormalTail.Of(tau);

        Array.Clear(Gradient);
        Array.Clear(Hessian);
        Array.Clear(_curvature);
        double value = 0, gLambda = 0, gTau = 0, hLambdaLambda = 0, hLambdaTau = 0, hTauTau = 0;
        Span<double> cross = stackalloc double[2 * p];
        Span<double> gradient = stackalloc double[p];
        for (int i = 0; i < N; i++)
        {
            ReadOnlySpan<double> row = _rows.AsSpan(i * p, p);
            double w = 0;
            for (int j = 0; j < row.Length; j++)
            {
                w += row[j] * theta[j];
            }

            double z = a - (lambda * w);
            (double logCdf, double mills) = NormalTail.Of(z);
            double kappa = mills * (z < -8 ? NormalTail.TruncatedMean(z) : z + mills); // −d²log Φ/dz², between 0 and 1
            double wm = w + m;
            double zLambda = aLambda - w;

            double gw = -wm - (lambda * mills);
            double gwLambda = -mLambda - mills + (lambda * kappa * zLambda);
            double gwTau = -mTau + (lambda * kappa * aTau);
            double weight = 1 + (lambda * lambda * kappa);

            value += logCdf - (0.5 * wm * wm);
            gLambda += (mills * zLambda) - (wm * mLambda);
            gTau += (mills * aTau) - (wm * mTau);
            hLambdaLambda += (mills * aLambdaLambda) - (kappa * zLambda * zLambda) - (mLambda * mLambda) - (wm * mLambdaLambda);
            hLambdaTau += (mills * aLambdaTau) - (kappa * zLambda * aTau) - (mLambda * mTau) - (wm * mLambdaTau);
            hTauTau += -(mTau * mTau) - (kappa * aTau * aTau);
            for (int j = 0; j < row.Length; j++)
            {
                double x = row[j];
                gradient[j] += gw * x;
                cross[2 * j] += gwLambda * x;
                cross[(2 * j) + 1] += gwTau * x;
                double weighted = weight * x;
                for (int l = 0; l <= j; l++)
                {
                    _curvature[(j * p) + l] -= weighted * row[l];
                }
            }

            if (scores is not null)
            {
                for (int j = 0; j < p; j++)
                {
                    scores[i, j] = (gw * row[j]) + (j == p - 1 ? 1 / h : 0);
                }

                scores[i, p] = (mills * zLambda) - (wm * mLambda);
                scores[i, p + 1] = (mills * aTau) - (wm * mTau) - millsTau;
            }
        }

        Value = value + (N * (Math.Log(h) - HalfLogTwoPi - logCdfTau));
        for (int j = 0; j < p; j++)
        {
            Gradient[j] = gradient[j];
            Hessian[j, p] = Hessian[p, j] = cross[2 * j];
            Hessian[j, p + 1] = Hessian[p + 1, j] = cross[(2 * j) + 1];
            for (int l = 0; l <= j; l++)
            {
                Hessian[j, l] = Hessian[l, j] = _curvature[(j * p) + l];
            }
        }

        Gradient[p - 1] += N / h;
        Hessian[p - 1, p - 1] -= N / (h * h);
        Gradient[p] = gLambda;
        Gradient[p + 1] = gTau - (N * millsTau);
        Hessian[p, p] = hLambdaLambda;
        Hessian[p, p + 1] = Hessian[p + 1, p] = hLambdaTau;
        Hessian[p + 1, p + 1] = hTauTau + (N * millsTau * (tau + millsTau));
    }
}
