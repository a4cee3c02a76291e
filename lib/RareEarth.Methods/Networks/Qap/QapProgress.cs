namespace RareEarth.Methods.Networks.Qap;

/// <summary>How far a run is.</summary>
/// <param name="Done">Permutations that are done.</param>
/// <param name="Total">Permutations in all.</param>
public readonly record struct QapProgress(int Done, int Total);
