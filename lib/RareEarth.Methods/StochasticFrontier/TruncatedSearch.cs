namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Finds the local maxima of the truncated-normal likelihood over (θ, λ, τ), |τ| ≤ bound, from the profile's maxima at many τ.</summary>
internal sealed class TruncatedSearch
{
    private const int MostIterations = 500;
    private const double Fine = 1e-18;
    private const double LeastLogLambda = -7;
    private const double MostLogLambda = 12;

    private readonly OlsenLikelihood _likelihood;
    private readonly ProfileSearch _profile;
    private readonly SmallCholesky _cholesky;
    private readonly double _bound;

    public TruncatedSearch(OlsenLikelihood likelihood, double bound)
    {
        _likelihood = likelihood;
        _profile = new ProfileSearch(likelihood);
        _cholesky = new SmallCholesky(likelihood.Size + 2);
        _bound = bound;
    }

    /// <summary>−bound … −2, −1, −½, 0, ½, 1, 2, 4: above 4 the truncation is not felt and the likelihood is that of least squares for any λ.</summary>
    public static IEnumerable<double> TauGrid(double bound)
    {
        double[] half = [.. Enumerable.Range(-1, 12).Select(j => Math.Pow(2, j)).Where(tau => tau < bound), bound];
        return [.. half.Reverse().Select(tau => -tau), 0, .. half.Where(tau => tau <= 4)];
    }

    /// <summary>Every local maximum that the starts lead to.</summary>
    public List<(ProfilePoint Point, FrontierSolution Solution, SearchStatus Status)> Maxima()
    {
        var found = new List<(ProfilePoint, FrontierSolution, SearchStatus)>();
        foreach (double tau in TauGrid(_bound))
        {
            List<ProfilePoint> scan = _profile.Scan(tau, null, mayBeginBefore: false);
            foreach ((ProfilePoint low, ProfilePoint high) in ProfileSearch.Brackets(scan))
            {
                if (Climb(low.Value >= high.Value ? low : high) is { } top)
                {
                    found.Add(top);
                }
            }
        }

        return found;
    }

    /// <summary>Damped Newton steps in (θ, log λ, τ); null when λ runs away, that is to one of the corners.</summary>
    private (ProfilePoint Point, FrontierSolution Solution, SearchStatus Status)? Climb(ProfilePoint start)
    {
        int size = _likelihood.Size;
        double[] theta = [.. start.Theta], trial = new double[size], step = new double[size + 2];
        double position = Math.Log(start.Lambda), tau = start.Tau, damping = 0;
        _likelihood.Evaluate(theta, start.Lambda, tau);
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double lambda = Math.Exp(position), value = _likelihood.Value;
            bool isHeld = Math.Abs(tau) >= _bound && tau * _likelihood.Gradient[size + 1] > 0;
            int free = isHeld ? size + 1 : size + 2;
            double[] gradient = [.. _likelihood.Gradient];
            gradient[size] *= lambda;
            double[,] hessian = InLogLambda(lambda);
            double squared;
            bool isAccepted;
            do
            {
                (squared, damping) = Solve(hessian, gradient, free, damping, step);
                if (damping == 0 && squared <= Fine)
                {
                    FrontierSolution solution = isHeld ? FrontierSolution.MuAtBound : FrontierSolution.Interior;
                    return (new ProfilePoint(theta, lambda, tau, value, 0), solution, SearchStatus.Converged);
                }

                for (int j = 0; j < size; j++)
                {
                    trial[j] = theta[j] + step[j];
                }

                double nextPosition = position + step[size];
                double nextTau = isHeld ? tau : Math.Clamp(tau + step[size + 1], -_bound, _bound);
                isAccepted = false;
                if (trial[^1] > 0 && Math.Abs(step[size]) < 3)
                {
                    _likelihood.Evaluate(trial, Math.Exp(nextPosition), nextTau);
                    isAccepted = _likelihood.Value > value || (squared < 1e-12 * Math.Abs(value) && _likelihood.Value > value - (1e-12 * Math.Abs(value)));
                }

                if (isAccepted)
                {
                    trial.CopyTo(theta, 0);
                    (position, tau) = (nextPosition, nextTau);
                    damping = damping < 1e-6 ? 0 : damping / 10;
                }
                else
                {
                    damping = Math.Max(10 * damping, 1e-6);
                }
            }
            while (!isAccepted && damping < 1e12);

            if (position is < LeastLogLambda or > MostLogLambda)
            {
                return null;
            }

            if (!isAccepted)
            {
                _likelihood.Evaluate(theta, Math.Exp(position), tau);
                bool isFlat = squared < 1e-9;
                return (new ProfilePoint(theta, Math.Exp(position), tau, _likelihood.Value, 0), FrontierSolution.Interior, isFlat ? SearchStatus.Converged : SearchStatus.NoBetterPoint);
            }
        }

        return (new ProfilePoint(theta, Math.Exp(position), tau, _likelihood.Value, 0), FrontierSolution.Interior, SearchStatus.IterationLimit);
    }

    // (−H + damping·|diagonal|) step = gradient, with the least damping from the given one on that makes the matrix positive definite
    private (double Squared, double Damping) Solve(double[,] hessian, double[] gradient, int free, double damping, double[] step)
    {
        while (true)
        {
            double[,] damped = (double[,])hessian.Clone();
            for (int j = 0; j < free; j++)
            {
                damped[j, j] -= damping * Math.Max(Math.Abs(hessian[j, j]), 1e-8);
            }

            if (_cholesky.FactorNegative(damped, free))
            {
                gradient.CopyTo(step, 0);
                return (_cholesky.Solve(step.AsSpan(0, free)), damping);
            }

            damping = Math.Max(4 * damping, 1e-6);
        }
    }

    private double[,] InLogLambda(double lambda)
    {
        int size = _likelihood.Size;
        double[,] hessian = (double[,])_likelihood.Hessian.Clone();
        for (int j = 0; j < size + 2; j++)
        {
            hessian[size, j] *= lambda;
            hessian[j, size] *= lambda;
        }

        hessian[size, size] += lambda * _likelihood.Gradient[size];
        return hessian;
    }
}
