namespace RareEarth.Methods.StochasticFrontier;

/// <summary>
/// Maximises the likelihood over θ for given λ and τ by Newton's method, as far as the slope of the profile over λ needs it: a concave
/// problem, so that the maximum is global.
/// </summary>
internal sealed class ConcaveSearch(OlsenLikelihood likelihood)
{
    // The search ends when g'(−H)⁻¹g, twice the gain still to be had, is this share of the slope in log λ, whose sign is then certain; or nothing.
    private const double ShareOfSlope = 0.05;
    private const double Nothing = 1e-14;
    private const int MostIterations = 200;
    private const int MostHalvings = 60;

    private readonly SmallCholesky _cholesky = new(likelihood.Size + 2);
    private readonly double[] _step = new double[likelihood.Size];
    private readonly double[] _trial = new double[likelihood.Size];

    /// <summary>Moves θ near the maximum and gives the slope of the profile, dL/dλ.</summary>
    /// <param name="theta">Start, changed in place; h, the last, is positive.</param>
    /// <param name="lambda">λ.</param>
    /// <param name="tau">τ.</param>
    /// <exception cref="EstimationException">It does not end, which a concave problem should not allow.</exception>
    public double Maximise(double[] theta, double lambda, double tau)
    {
        int size = likelihood.Size;
        likelihood.Evaluate(theta, lambda, tau);
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            if (!_cholesky.FactorNegative(likelihood.Hessian, size))
            {
                break;
            }

            likelihood.Gradient.AsSpan(0, size).CopyTo(_step);
            double squared = _cholesky.Solve(_step);
            double slope = Slope();
            if (squared <= Math.Max(Nothing, ShareOfSlope * Math.Abs(lambda * slope)))
            {
                for (int j = 0; j < size; j++)
                {
                    theta[j] += _step[j];
                }

                return slope;
            }

            // Below this the gain is lost in the rounding of the sum: the step is taken without asking.
            bool isGainVisible = squared > 1e-13 * Math.Abs(likelihood.Value);
            double before = likelihood.Value;
            double length = LengthThatKeepsScalePositive(theta);
            int halvings = 0;
            while (true)
            {
                for (int j = 0; j < size; j++)
                {
                    _trial[j] = theta[j] + (length * _step[j]);
                }

                likelihood.Evaluate(_trial, lambda, tau);
                if (likelihood.Value > before + (1e-4 * length * squared) || !isGainVisible)
                {
                    break;
                }

                if (++halvings > MostHalvings)
                {
                    throw Failure(lambda, squared);
                }

                length /= 2;
            }

            _trial.CopyTo(theta, 0);
            if (!isGainVisible)
            {
                return likelihood.Gradient[size];
            }
        }

        throw Failure(lambda, double.NaN);
    }

    // dL/dλ after the step, to first order
    private double Slope()
    {
        int size = likelihood.Size;
        double slope = likelihood.Gradient[size];
        for (int j = 0; j < size; j++)
        {
            slope += likelihood.Hessian[size, j] * _step[j];
        }

        return slope;
    }

    private double LengthThatKeepsScalePositive(double[] theta) =>
        _step[^1] < 0 ? Math.Min(1, -0.9 * theta[^1] / _step[^1]) : 1;

    private static EstimationException Failure(double lambda, double squared) => new(FormattableString.Invariant(
        $"The likelihood at λ = {lambda:G6} could not be maximised over the coefficients and σ (Newton's decrement² {squared:G3})."));
}
