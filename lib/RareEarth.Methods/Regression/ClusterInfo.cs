namespace RareEarth.Methods.Regression;

/// <summary>The clusters of a covariance.</summary>
/// <param name="Name">What the rows are clustered by.</param>
/// <param name="Count">G, the number of clusters among the rows used.</param>
/// <param name="SmallestSize">Rows of the smallest cluster.</param>
/// <param name="LargestSize">Rows of the largest cluster.</param>
/// <param name="ParametersCounted">K as the small-sample factor counts it; all K where the factor has none.</param>
public sealed record ClusterInfo(string Name, int Count, int SmallestSize, int LargestSize, int ParametersCounted);
