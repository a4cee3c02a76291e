using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>A fitted stochastic frontier: estimates, inference, test, inefficiencies, and how they came about.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record StochasticFrontierResult : ITableView
{
    internal StochasticFrontierResult()
    {
    }

    /// <summary>Name of the dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The constant.</summary>
    public required FrontierParameter Constant { get; init; }

    /// <summary>The regressors' coefficients, in the order given.</summary>
    public required IReadOnlyList<FrontierParameter> Coefficients { get; init; }

    /// <summary>σ² = σ_v² + σ_u², in squared units of the outcome.</summary>
    public required FrontierParameter SigmaSquared { get; init; }

    /// <summary>γ = σ_u²/σ², 0 to 1.</summary>
    public required FrontierParameter Gamma { get; init; }

    /// <summary>μ, the mean of u before truncation, in units of the outcome; null for the half-normal.</summary>
    public required FrontierParameter? Mu { get; init; }

    /// <summary>σ_u, in units of the outcome.</summary>
    public double SigmaU => Math.Sqrt(Gamma.Estimate * SigmaSquared.Estimate);

    /// <summary>σ_v, in units of the outcome.</summary>
    public double SigmaV => Math.Sqrt((1 - Gamma.Estimate) * SigmaSquared.Estimate);

    /// <summary>log L at the estimate. FRONTIER's search takes 3.1415926 for π, which moves it by some 2e-8·n.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Where the estimate lies: between the corners or at one.</summary>
    public required FrontierSolution Solution { get; init; }

    /// <summary>How the search ended. Anything but <see cref="SearchStatus.Converged"/> is also a warning.</summary>
    public required SearchStatus Status { get; init; }

    /// <summary>The least-squares fit.</summary>
    public required FrontierLeastSquares LeastSquares { get; init; }

    /// <summary>The likelihood-ratio test of no inefficiency.</summary>
    public required OneSidedTest Test { get; init; }

    /// <summary>The skewness of the least-squares residuals, and whether it is on the wrong side.</summary>
    public required SkewnessDiagnosis Skewness { get; init; }

    /// <summary>The local maxima and corners that were compared, the highest first; of FRONTIER's search only its end.</summary>
    public required IReadOnlyList<FrontierCandidate> Candidates { get; init; }

    /// <summary>Covariance of (constant, coefficients, σ², γ[, μ]); null where it is undefined, which <see cref="CovarianceNote"/> explains.</summary>
    public required Matrix<double>? Covariance { get; init; }

    /// <summary>The covariance in words, or why there is none.</summary>
    public required string CovarianceNote { get; init; }

    /// <summary>FRONTIER 4.1's search; null for the maximum.</summary>
    public required Frontier41Trace? Frontier41 { get; init; }

    /// <summary>n.</summary>
    public required int N { get; init; }

    /// <summary>The number of coefficients, the constant included.</summary>
    public int K => Coefficients.Count + 1;

    /// <summary>e = y − x'b of each row, in units of the outcome.</summary>
    public required IReadOnlyList<double> Residuals { get; init; }

    /// <summary>x'b of each row, the frontier, in units of the outcome.</summary>
    public required IReadOnlyList<double> Fitted { get; init; }

    /// <summary>E[u|e] of each row (Jondrow and others 1982, JLMS), in units of the outcome, at least 0.</summary>
    public required IReadOnlyList<double> Inefficiencies { get; init; }

    /// <summary>E[v|e] of each row: e + E[u|e] for production, e − E[u|e] for cost.</summary>
    public required IReadOnlyList<double> Noise { get; init; }

    /// <summary>Row numbers, from 0, that lie on the frontier exactly; empty but at γ = 1.</summary>
    public required IReadOnlyList<int> OnFrontier { get; init; }

    /// <summary>What the numbers alone would not tell.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The options under which it was fitted.</summary>
    public required StochasticFrontierOptions Options { get; init; }

    /// <summary>The coefficient of a regressor.</summary>
    /// <param name="name">The regressor's name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists what there is.</exception>
    public FrontierParameter this[string name] => Coefficients.FirstOrDefault(coefficient => coefficient.Name == name)
        ?? throw new KeyNotFoundException($"There is no regressor '{name}'. There are: {string.Join(", ", Coefficients.Select(coefficient => coefficient.Name))}.");

    /// <summary>
    /// Battese and Coelli's (1988) E[exp(−u)|e] of each row, 0 to 1: the efficiency of an outcome in logarithms. FRONTIER's for production.
    /// </summary>
    public IReadOnlyList<double> BatteseCoelli() => [.. LogMeans(-1).Select(Math.Exp)];

    /// <summary>E[exp(u)|e] of each row, 1 or more: FRONTIER's cost efficiency, for an outcome in logarithms.</summary>
    /// <exception cref="EstimationException">It is too large for a number: the outcome is not in logarithms.</exception>
    public IReadOnlyList<double> BatteseCoelliCost() => [.. LogMeans(1).Select((log, row) => double.IsFinite(Math.Exp(log))
        ? Math.Exp(log)
        : throw new EstimationException(FormattableString.Invariant($"E[exp(u)|e] of row {row} is exp({log:G4}): it is a cost efficiency only where the outcome is in logarithms.")))];

    /// <summary>exp(−E[u|e]) of each row, 0 to 1, for an outcome in logarithms: not the same as <see cref="BatteseCoelli"/>, by Jensen's inequality never above it.</summary>
    public IReadOnlyList<double> JlmsEfficiencies() => [.. Inefficiencies.Select(inefficiency => Math.Exp(-inefficiency))];

    /// <summary>The table as lines of text, in the invariant culture.</summary>
    public string Summary() => StochasticFrontierView.Of(this).ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => StochasticFrontierView.Of(this);

    private IEnumerable<double> LogMeans(int sign)
    {
        Func<double, double, double, double, int, double> log = Options.Algorithm == FrontierAlgorithm.Frontier41
            ? ConditionalInefficiency.LogMeanExpOfFrontier41
            : ConditionalInefficiency.LogMeanExp;
        double turn = Options.Sign == FrontierSign.Production ? 1 : -1;
        return Residuals.Select(residual => log(turn * residual, SigmaSquared.Estimate, Gamma.Estimate, Mu?.Estimate ?? 0, sign));
    }
}
