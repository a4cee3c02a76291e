using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Stochastic frontier analysis: y = x'b + v ∓ u with noise v ~ N(0, σ_v²) and inefficiency u ≥ 0, by maximum likelihood.</summary>
/// <remarks>
/// <para>
/// log L = Σ −½ log 2πσ² − ½(e ± μ)²/σ² + log Φ(μ*/σ*) − log Φ(μ/σ_u), with σ² = σ_v² + σ_u², γ = σ_u²/σ² (G. E. Battese and G. S. Corra 1977),
/// σ*² = γ(1 − γ)σ², μ* = (1 − γ)μ ∓ γe; upper signs production, lower cost; μ = 0 for the half-normal (Aigner, Lovell and Schmidt 1977,
/// Journal of Econometrics 6, 21–37; Stevenson 1980, Journal of Econometrics 13, 57–66).
/// </para>
/// <para>
/// The likelihood has several maxima. γ = 1 (no noise) is always one of them, γ = 0 (least squares) is one when the residuals are skewed to the wrong side,
/// and there may be some between. <see cref="FrontierAlgorithm.Maximum"/> finds and compares them: given λ = σ_u/σ_v the likelihood is concave in the rest
/// (in R. J. Olsen's parameters), so that what is searched is a curve over λ alone. <see cref="FrontierAlgorithm.Frontier41"/> goes where FRONTIER 4.1 goes.
/// </para>
/// </remarks>
public static class FrontierModel
{
    /// <summary>Fits the frontier.</summary>
    /// <param name="outcome">The dependent variable, n rows; in logarithms where efficiencies exp(−u) are wanted.</param>
    /// <param name="regressors">The regressors, n rows each, without a constant, which is always in; may be empty.</param>
    /// <param name="options">Sign, distribution, algorithm, covariance; null for a half-normal production frontier at the global maximum.</param>
    /// <returns>Estimates, inference, test, inefficiencies, and the maxima that were compared.</returns>
    /// <exception cref="ArgumentException">Lengths differ, two columns share a name, or an option is out of range.</exception>
    /// <exception cref="EstimationException">
    /// A value is missing, a regressor does not vary or is collinear, there are fewer than k + 2 rows, the fit is exact, or a
    /// numerical search fails or FRONTIER's ends at a γ outside 0 to 1, each with its place. A search of FRONTIER's that does not converge is no exception but <see cref="StochasticFrontierResult.Status"/>.
    /// </exception>
    public static StochasticFrontierResult Fit(Variable outcome, IReadOnlyList<Variable> regressors, StochasticFrontierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(regressors);
        options ??= new StochasticFrontierOptions();
        options.Check();
        Check(outcome, regressors);

        FrontierDesign design = FrontierDesign.Of(outcome, regressors, options);
        var builder = new FrontierResultBuilder(outcome, regressors, design, options);
        if (options.Algorithm == FrontierAlgorithm.Maximum)
        {
            return builder.Build(MaximumSearch.Run(design, options), null);
        }

        double[][] columns = [[.. Enumerable.Repeat(1.0, design.N)], .. regressors.Select(regressor => regressor.Values.ToArray())];
        double? muBound = options.Inefficiency == InefficiencyDistribution.TruncatedNormal ? options.MuBound ?? StochasticFrontierOptions.Frontier41MuBound : null;
        (double[] point, double logLikelihood, Frontier41Trace trace) = new Frontier41Search(design, columns, [.. outcome.Values], options.Frontier41, muBound).Run();
        double gamma = point[design.K + 1];
        if (!(gamma is >= 0 and <= 1)) // the program has no bound there, and what follows from such a number is none
        {
            throw new EstimationException(
                $"FRONTIER 4.1's search for '{outcome.Name}' ends after {Numbers.Whole(trace.Iterations)} iterations at γ = {gamma.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}, outside 0 to 1: that is no estimate. {nameof(FrontierAlgorithm)}.{nameof(FrontierAlgorithm.Maximum)} has one.");
        }

        return builder.Build([FrontierEstimate.OfFrontier41(design, point, logLikelihood, trace.Status, muBound)], trace);
    }

    private static void Check(Variable outcome, IReadOnlyList<Variable> regressors)
    {
        if (regressors.FirstOrDefault(regressor => regressor.Count != outcome.Count) is { } other)
        {
            throw new ArgumentException($"'{other.Name}' has {other.Count} rows and '{outcome.Name}' {outcome.Count}.", nameof(regressors));
        }

        string[] names = [outcome.Name, .. regressors.Select(regressor => regressor.Name)];
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two columns are named '{twice.Key}'.", nameof(regressors));
        }
    }
}
