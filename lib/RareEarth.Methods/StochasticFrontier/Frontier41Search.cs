using MathNet.Numerics.LinearAlgebra;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>FRONTIER 4.1's estimation: least squares, two grids of γ, then Davidon, Fletcher and Powell's method.</summary>
/// <remarks>
/// T. Coelli (1996), A Guide to FRONTIER Version 4.1, CEPA Working Paper 96/07. On the grid σ² = s²·(n − k)/n · π/(π − 2γ) and the constant is
/// shifted by √(2γσ²/π), up for production and down for cost. The search is in the data's own units and begins with the identity: unlike the maximum,
/// what it finds depends on the units.
/// </remarks>
internal sealed class Frontier41Search
{
    private readonly FrontierDesign _design;
    private readonly Frontier41Settings _settings;
    private readonly Frontier41Likelihood _likelihood;
    private readonly bool _isTruncated;
    private double _bestValue = double.PositiveInfinity;

    public Frontier41Search(FrontierDesign design, double[][] columns, double[] outcome, Frontier41Settings settings, double? muBound)
    {
        _design = design;
        _settings = settings;
        _isTruncated = muBound is not null;
        _likelihood = new Frontier41Likelihood(columns, outcome, design.Sign, muBound);
    }

    /// <summary>Runs grid and search. The estimate's log likelihood is that of the final point, as the program computes it.</summary>
    public (double[] Estimate, double LogLikelihood, Frontier41Trace Trace) Run()
    {
        int size = _likelihood.Size;
        double[] x = Grid();
        double[] start = [.. x], y = [.. x];
        int gridEvaluations = _likelihood.Evaluations;
        double fx = _likelihood.Value([.. x]), fy = fx, startValue = fx;
        double[] gradient = new double[size], next = new double[size], step = new double[size];
        _likelihood.Gradient(x, gradient);

        var matrix = new DirectionMatrix(size);
        var line = new Frontier41LineSearch(_likelihood, _settings);
        matrix.Reset();
        double[] direction = [.. gradient.Select(value => -value)];
        SearchStatus status;
        int iterations = 0;
        while (true)
        {
            (fy, status) = line.Search(x, fx, direction, gradient, FirstStep(iterations, step, direction), y);
            iterations++;
            if (status == SearchStatus.NotFinite)
            {
                x.CopyTo(y, 0);
                break;
            }

            if (iterations >= _settings.MaxIterations)
            {
                status = SearchStatus.IterationLimit;
                break;
            }

            if (fy > fx)
            {
                matrix.Reset();
                direction = [.. gradient.Select(value => -value)];
                continue;
            }

            _likelihood.Gradient(y, next);
            if (IsConverged(x, fx, y, fy))
            {
                break;
            }

            double[] change = new double[size];
            for (int j = 0; j < size; j++)
            {
                change[j] = next[j] - gradient[j];
                step[j] = y[j] - x[j];
                gradient[j] = next[j];
                x[j] = y[j];
            }

            fx = fy;
            matrix.Update(step, change, gradient);
            direction = [.. matrix.Times(next).Select(value => -value)];
        }

        double logLikelihood = -fy;
        var trace = new Frontier41Trace(
            status, iterations, _likelihood.Evaluations - 1, gridEvaluations, start, -startValue, Matrix<double>.Build.DenseOfArray(matrix.Values));
        return (y, logLikelihood, trace);
    }

    private double FirstStep(int iteration, double[] last, double[] direction)
    {
        double lastSquared = last.Sum(value => value * value), squared = direction.Sum(value => value * value);
        return iteration == 0 || lastSquared >= squared ? _settings.FirstStep : Math.Sqrt(lastSquared / squared);
    }

    // γ = 0.1 … 0.9, then the best ± 0.05 in steps of 0.01
    private double[] Grid()
    {
        double coarse = _settings.GridStep, fine = coarse / 10;
        double[] best = Best(Enumerable.Range(1, (int)Math.Round((1 - coarse) / coarse)).Select(j => j * coarse), null);
        double centre = best[_design.K + 1];
        return Best(Enumerable.Range(-5, 11).Select(j => centre + (j * fine)), best);
    }

    private double[] Best(IEnumerable<double> gammas, double[]? best)
    {
        int k = _design.K;
        double lowest = _bestValue;
        foreach (double gamma in gammas)
        {
            double variance = _design.Scale * _design.Scale / (1 - (2 * gamma / Frontier41Normal.Pi));
            double[] point = [.. _design.Ols.Coefficients, variance, gamma, .. _isTruncated ? [0.0] : Array.Empty<double>()];
            point[0] += _design.Sign * Math.Sqrt(gamma * variance * 2 / Frontier41Normal.Pi);
            double value = _likelihood.Value(point);
            if (value < lowest)
            {
                (best, lowest) = (point, value);
            }
        }

        _bestValue = lowest;
        return best ?? throw new EstimationException("The likelihood is not finite anywhere on the grid of γ.");
    }

    private bool IsConverged(double[] x, double fx, double[] y, double fy)
    {
        return IsClose(fx, fy) && x.Zip(y).All(pair => IsClose(pair.First, pair.Second));

        bool IsClose(double from, double to) => Math.Abs(from) <= _settings.Tolerance
            ? !(Math.Abs(from - to) > _settings.Tolerance)
            : !(Math.Abs((from - to) / from) > _settings.Tolerance);
    }
}
