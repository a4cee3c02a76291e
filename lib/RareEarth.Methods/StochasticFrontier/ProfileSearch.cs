namespace RareEarth.Methods.StochasticFrontier;

/// <summary>
/// Finds every interior local maximum over λ of the profile likelihood for a given τ: changes of sign of its slope on a grid of λ,
/// each closed in by Newton's method within its bracket.
/// </summary>
internal sealed class ProfileSearch
{
    // λ = 0.1, 0.2, 0.4 … 1638: γ from 0.0099 to 0.9999996
    private const double FirstLambda = 0.1;
    private const int GridPoints = 15;

    // A maximum below this λ (γ = 1e-4) gains less than 1e-9·n over least squares and is taken for γ = 0.
    private const double LeastLambda = 0.01;
    private const double Fine = 1e-20;
    private const int MostSteps = 100;
    private const double LeastBracket = 1e-13;

    private readonly OlsenLikelihood _likelihood;
    private readonly ConcaveSearch _concave;
    private readonly SmallCholesky _cholesky;

    public ProfileSearch(OlsenLikelihood likelihood)
    {
        _likelihood = likelihood;
        _concave = new ConcaveSearch(likelihood);
        _cholesky = new SmallCholesky(likelihood.Size + 2);
    }

    /// <summary>The profile on the grid of λ, from small to large, with a point below it where it is needed.</summary>
    /// <param name="tau">τ.</param>
    /// <param name="extra">A further λ, for instance that of the moments of the residuals; null for none.</param>
    /// <param name="mayBeginBefore">Whether a maximum below the grid is possible: for the half-normal only when the skewness is right.</param>
    public List<ProfilePoint> Scan(double tau, double? extra, bool mayBeginBefore)
    {
        List<double> grid = [.. Enumerable.Range(0, GridPoints).Select(j => FirstLambda * Math.Pow(2, j))];
        if (extra is { } lambda && lambda > LeastLambda && grid.TrueForAll(point => Math.Abs(Math.Log(point / lambda)) > 0.05))
        {
            grid.Add(lambda);
            grid.Sort();
        }

        double[] theta = new double[_likelihood.Size];
        theta[^1] = 1;
        var points = new List<ProfilePoint>();
        foreach (double point in grid)
        {
            points.Add(At(theta, point, tau));
            theta = [.. theta];
        }

        // the profile falls at the start of the grid: its maximum may lie before it
        if (mayBeginBefore && points[0].Slope < 0)
        {
            points.Insert(0, At([.. points[0].Theta], LeastLambda, tau));
        }

        return points;
    }

    /// <summary>Neighbours of a scan between which the profile has a local maximum.</summary>
    public static IEnumerable<(ProfilePoint Low, ProfilePoint High)> Brackets(IReadOnlyList<ProfilePoint> scan) =>
        scan.Zip(scan.Skip(1)).Where(pair => pair.First.Slope > 0 && pair.Second.Slope <= 0);

    private ProfilePoint At(double[] theta, double lambda, double tau)
    {
        double slope = _concave.Maximise(theta, lambda, tau);
        return new ProfilePoint(theta, lambda, tau, _likelihood.Value, lambda * slope);
    }

    /// <summary>Newton's method in (θ, log λ); where it leaves the bracket or the curvature is wrong, the bracket is halved instead.</summary>
    public ProfilePoint Close(ProfilePoint low, ProfilePoint high)
    {
        int size = _likelihood.Size;
        double from = Math.Log(low.Lambda), to = Math.Log(high.Lambda);
        double[] theta = [.. low.Value >= high.Value ? low.Theta : high.Theta];
        double position = low.Value >= high.Value ? from : to;
        double[] step = new double[size + 1];
        double previous = double.PositiveInfinity;
        _likelihood.Evaluate(theta, Math.Exp(position), low.Tau);
        for (int iteration = 0; iteration < MostSteps; iteration++)
        {
            double lambda = Math.Exp(position);
            double[,] hessian = InLogLambda(lambda);
            double squared = double.PositiveInfinity;
            double next = double.NaN;
            if (_cholesky.FactorNegative(hessian, size + 1))
            {
                _likelihood.Gradient.AsSpan(0, size).CopyTo(step);
                step[size] = lambda * _likelihood.Gradient[size];
                squared = _cholesky.Solve(step);
                next = position + step[size];
            }

            bool isNewton = next >= from && next <= to && squared < previous / 4 && theta[^1] + step[size - 1] > 0;
            if (squared <= Fine || (!isNewton && (squared < 1e-15 * _likelihood.N || to - from < LeastBracket)))
            {
                return new ProfilePoint(theta, lambda, low.Tau, _likelihood.Value, lambda * _likelihood.Gradient[size]);
            }

            if (isNewton)
            {
                for (int j = 0; j < size; j++)
                {
                    theta[j] += step[j];
                }

                position = next;
                previous = squared;
                _likelihood.Evaluate(theta, Math.Exp(position), low.Tau);
                continue;
            }

            position = (from + to) / 2;
            ProfilePoint middle = At(theta, Math.Exp(position), low.Tau);
            if (middle.Slope > 0)
            {
                from = position;
            }
            else
            {
                to = position;
            }

            previous = double.PositiveInfinity;
        }

        throw new EstimationException(FormattableString.Invariant(
            $"The maximum of the likelihood between λ = {low.Lambda:G4} and {high.Lambda:G4} could not be closed in."));
    }

    private double[,] InLogLambda(double lambda)
    {
        int size = _likelihood.Size;
        double[,] hessian = (double[,])_likelihood.Hessian.Clone();
        for (int j = 0; j < size; j++)
        {
            hessian[size, j] *= lambda;
            hessian[j, size] *= lambda;
        }

        hessian[size, size] = (lambda * lambda * hessian[size, size]) + (lambda * _likelihood.Gradient[size]);
        return hessian;
    }
}
