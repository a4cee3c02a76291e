namespace RareEarth.Methods.Regression;

/// <summary>What one cluster contributes to a clustered covariance.</summary>
/// <param name="Cluster">The cluster's label.</param>
/// <param name="Rows">Rows of the cluster among those used.</param>
/// <param name="Influences">
/// (X'X)⁻¹ times the cluster's score Σ x e (e adjusted under CR2), for each coefficient in the order of <see cref="LinearModelResult.Coefficients"/>, in its
/// units. Over the clusters they sum to 0, save under CR2, and their squares to the variance before the small-sample factor.
/// </param>
public sealed record ClusterInfluence(string Cluster, int Rows, IReadOnlyList<double> Influences);
