namespace RareEarth.Methods.StochasticFrontier;

/// <summary>One point of the parameter space with its likelihood, in the units of the data.</summary>
/// <param name="Coefficients">b, the constant first.</param>
/// <param name="SigmaSquared">σ² = σ_v² + σ_u².</param>
/// <param name="Gamma">γ = σ_u²/σ².</param>
/// <param name="Mu">μ; 0 for the half-normal.</param>
/// <param name="LogLikelihood">log L.</param>
/// <param name="Solution">Where it lies.</param>
/// <param name="Status">How its search ended.</param>
internal sealed record FrontierEstimate(
    double[] Coefficients,
    double SigmaSquared,
    double Gamma,
    double Mu,
    double LogLikelihood,
    FrontierSolution Solution,
    SearchStatus Status)
{
    /// <summary>The scaled coefficients c of <see cref="FrontierDesign"/>.</summary>
    public required double[] Scaled { get; init; }

    /// <summary>Rows on which the frontier of a corner γ = 1 lies exactly.</summary>
    public IReadOnlyList<int> OnFrontier { get; init; } = [];

    /// <summary>Least squares.</summary>
    public static FrontierEstimate OfLeastSquares(FrontierDesign design) => new(
        [.. design.Ols.Coefficients], design.Scale * design.Scale, 0, 0, design.OlsLogLikelihood(), FrontierSolution.NoInefficiency, SearchStatus.Converged)
    {
        Scaled = new double[design.K],
    };

    /// <summary>Where FRONTIER 4.1's search ended: (b, σ², γ[, μ]).</summary>
    public static FrontierEstimate OfFrontier41(FrontierDesign design, double[] point, double logLikelihood, SearchStatus status, double? muBound)
    {
        int k = design.K;
        double mu = muBound is null ? 0 : point[k + 2];
        bool isAtBound = muBound is { } bound && Math.Abs(mu) >= bound * Math.Sqrt(point[k] * point[k + 1]) * (1 - 1e-12);
        return new FrontierEstimate(
            point[..k], point[k], point[k + 1], mu, logLikelihood, isAtBound ? FrontierSolution.MuAtBound : FrontierSolution.Interior, status)
        {
            Scaled = design.ScaledCoefficients(point.AsSpan(0, k)),
        };
    }

    /// <summary>An interior maximum of the profile.</summary>
    public static FrontierEstimate OfPoint(FrontierDesign design, ProfilePoint point, FrontierSolution solution, SearchStatus status)
    {
        double h = point.Theta[^1];
        double[] c = [.. point.Theta[..^1].Select(d => d / h)];
        double sigma = design.Scale / h;
        return new FrontierEstimate(
            design.Coefficients(c),
            sigma * sigma,
            point.Gamma,
            point.Tau * sigma * Math.Sqrt(point.Gamma),
            point.Value - (design.N * Math.Log(design.Scale)),
            solution,
            status)
        {
            Scaled = c,
        };
    }
}
