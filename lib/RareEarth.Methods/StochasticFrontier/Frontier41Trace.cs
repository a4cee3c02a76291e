using MathNet.Numerics.LinearAlgebra;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>What FRONTIER 4.1 prints of its search beside the estimates.</summary>
/// <param name="Status">How the search ended.</param>
/// <param name="Iterations">Iterations.</param>
/// <param name="Evaluations">Evaluations of the likelihood, those of the grid included.</param>
/// <param name="GridEvaluations">Evaluations of the grid.</param>
/// <param name="Start">Estimates after the grid: b (constant first), σ², γ and, truncated, μ.</param>
/// <param name="StartLogLikelihood">log L there.</param>
/// <param name="DirectionMatrix">The matrix that the program prints as the covariance of (b, σ², γ, μ), in their order; the identity when no step followed a gradient step.</param>
public sealed record Frontier41Trace(
    SearchStatus Status,
    int Iterations,
    int Evaluations,
    int GridEvaluations,
    IReadOnlyList<double> Start,
    double StartLogLikelihood,
    Matrix<double> DirectionMatrix);
