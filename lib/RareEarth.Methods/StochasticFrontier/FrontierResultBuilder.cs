using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Turns an estimate into a result: inference, test, inefficiencies, warnings.</summary>
internal sealed class FrontierResultBuilder(Variable outcome, IReadOnlyList<Variable> regressors, FrontierDesign design, StochasticFrontierOptions options)
{
    /// <summary>Builds the result of the first of the estimates, the others being candidates.</summary>
    public StochasticFrontierResult Build(IReadOnlyList<FrontierEstimate> estimates, Frontier41Trace? trace)
    {
        FrontierEstimate best = estimates[0];
        (Matrix<double>? covariance, string note) = FrontierInference.Of(design, best, options, trace);
        int k = design.K;
        double[] residuals = Residuals(best);
        double[] inefficiencies = [.. residuals.Select(residual => ConditionalInefficiency.Mean(design.Sign * residual, best.SigmaSquared, best.Gamma, best.Mu))];
        double olsLogLikelihood = design.OlsLogLikelihood(trace is null ? Math.PI : Frontier41Normal.Pi);
        double lr = 2 * (best.LogLikelihood - olsLogLikelihood);
        double skewness = Skewness();
        var diagnosis = new SkewnessDiagnosis(skewness, design.Sign * skewness >= 0, design.N);
        bool isTruncated = options.Inefficiency == InefficiencyDistribution.TruncatedNormal;
        return new StochasticFrontierResult
        {
            Outcome = outcome.Name,
            Constant = Parameter("constant", best.Coefficients[0], covariance, 0),
            Coefficients = [.. regressors.Select((regressor, j) => Parameter(regressor.Name, best.Coefficients[j + 1], covariance, j + 1))],
            SigmaSquared = Parameter("sigma-squared", best.SigmaSquared, covariance, k),
            Gamma = Parameter("gamma", best.Gamma, covariance, k + 1),
            Mu = isTruncated ? Parameter("mu", best.Mu, covariance, k + 2) : null,
            LogLikelihood = best.LogLikelihood,
            Solution = best.Solution,
            Status = best.Status,
            LeastSquares = LeastSquaresFit(olsLogLikelihood),
            Test = new OneSidedTest(Math.Max(0, lr), isTruncated ? 2 : 1, lr < 0),
            Skewness = diagnosis,
            Candidates = [.. estimates.Select(estimate => new FrontierCandidate(estimate.Solution, estimate.Gamma, estimate.LogLikelihood))],
            Covariance = covariance,
            CovarianceNote = note,
            Frontier41 = trace,
            N = design.N,
            Residuals = residuals,
            Fitted = [.. residuals.Select((residual, i) => outcome.Values[i] - residual)],
            Inefficiencies = inefficiencies,
            Noise = [.. residuals.Select((residual, i) => residual + (design.Sign * inefficiencies[i]))],
            OnFrontier = best.OnFrontier,
            Warnings = [.. Warnings(best, diagnosis, lr)],
            Options = options,
        };
    }

    private static FrontierParameter Parameter(string name, double estimate, Matrix<double>? covariance, int position)
    {
        if (covariance is null || !(covariance[position, position] > 0))
        {
            return new FrontierParameter(name, estimate, null, null, null);
        }

        double error = Math.Sqrt(covariance[position, position]);
        double z = estimate / error;
        return new FrontierParameter(name, estimate, error, z, SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)));
    }

    // from the scaled residuals, which lose nothing to a large constant; rows on the frontier lie on it exactly
    private double[] Residuals(FrontierEstimate estimate)
    {
        double[] residuals = new double[design.N];
        for (int i = 0; i < residuals.Length; i++)
        {
            double residual = design.Residuals[i];
            for (int j = 0; j < design.K; j++)
            {
                residual += design.Rows[(i * (design.K + 1)) + j] * estimate.Scaled[j];
            }

            // at γ = 1 every row is on one side of the frontier; rounding may put it a hair on the other
            residuals[i] = design.Sign * design.Scale * (estimate.Gamma == 1 ? Math.Min(residual, 0) : residual);
        }

        foreach (int row in estimate.OnFrontier)
        {
            residuals[row] = 0;
        }

        return residuals;
    }

    private double Skewness() => design.Sign * design.Residuals.Sum(residual => residual * residual * residual) / design.N;

    private FrontierLeastSquares LeastSquaresFit(double logLikelihood)
    {
        double variance = design.Scale * design.Scale * design.N / (design.N - design.K);
        var inverse = Matrix<double>.Build.DenseOfArray(design.Ols.InverseR);
        Matrix<double> covariance = inverse.TransposeAndMultiply(inverse) * variance;
        return new FrontierLeastSquares(
            [.. design.Ols.Coefficients.Select((value, j) => Parameter(j == 0 ? "constant" : regressors[j - 1].Name, value, covariance, j))],
            variance,
            logLikelihood);
    }

    private IEnumerable<string> Warnings(FrontierEstimate best, SkewnessDiagnosis skewness, double lr)
    {
        if (best.Status != SearchStatus.Converged)
        {
            yield return $"The search did not converge ({best.Status}): the estimate may be no maximum.";
        }

        if (skewness.IsWrong)
        {
            yield return $"The least-squares residuals are skewed to the wrong side for a {(options.Sign == FrontierSign.Production ? "production" : "cost")} frontier "
                + $"({Numbers.Fixed(skewness.Skewness, 3)}): no inefficiency is a local maximum of the likelihood. Is the sign right?";
        }

        if (best.Solution == FrontierSolution.NoNoise)
        {
            yield return $"The maximum is the corner γ = 1: no noise, so that E[v|e] is 0 in every row; {Numbers.Whole(best.OnFrontier.Count)} rows lie on the frontier.";
        }

        if (best.Solution == FrontierSolution.NoInefficiency)
        {
            yield return "The maximum is the corner γ = 0: least squares, E[u|e] is 0 in every row.";
        }

        if (best.Solution == FrontierSolution.MuAtBound)
        {
            yield return $"μ is at its bound, {Numbers.Short(best.Mu / Math.Sqrt(best.Gamma * best.SigmaSquared))} times σ_u: the likelihood still rises beyond it.";
        }

        if (options.Algorithm == FrontierAlgorithm.Frontier41 && lr < 0)
        {
            yield return $"FRONTIER's search ended {Numbers.Short(-lr / 2)} below the log likelihood of least squares: LR is 0.";
        }
    }
}
