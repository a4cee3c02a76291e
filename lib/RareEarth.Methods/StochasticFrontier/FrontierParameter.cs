namespace RareEarth.Methods.StochasticFrontier;

/// <summary>One parameter with its inference; null where the covariance is undefined, which the result's <see cref="StochasticFrontierResult.CovarianceNote"/> explains.</summary>
/// <param name="Name">The regressor's name, or "constant", "sigma-squared", "gamma", "mu".</param>
/// <param name="Estimate">The estimate: units of the outcome per unit of the regressor; squared units for σ²; a share for γ.</param>
/// <param name="StandardError">The standard error, in the estimate's units.</param>
/// <param name="Z">Estimate over standard error, FRONTIER's t-ratio.</param>
/// <param name="P">Two-sided p-value of a zero parameter under the normal distribution. For γ use <see cref="OneSidedTest"/>: 0 is the edge of its range.</param>
public sealed record FrontierParameter(string Name, double Estimate, double? StandardError, double? Z, double? P);
