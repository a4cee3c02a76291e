namespace RareEarth.Methods.StochasticFrontier;

/// <summary>A local maximum of the likelihood that was weighed, or a corner.</summary>
/// <param name="Solution">Where it lies.</param>
/// <param name="Gamma">γ there.</param>
/// <param name="LogLikelihood">log L there.</param>
public sealed record FrontierCandidate(FrontierSolution Solution, double Gamma, double LogLikelihood);
