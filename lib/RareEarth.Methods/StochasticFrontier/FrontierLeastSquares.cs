namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The least-squares fit with which the frontier is compared, as FRONTIER prints it.</summary>
/// <param name="Coefficients">The constant, then the regressors.</param>
/// <param name="Variance">s² = RSS/(n − k), in squared units of the outcome.</param>
/// <param name="LogLikelihood">log L with the ML variance RSS/n.</param>
public sealed record FrontierLeastSquares(IReadOnlyList<FrontierParameter> Coefficients, double Variance, double LogLikelihood);
