namespace RareEarth.Methods.Efficiency;

/// <summary>A constant that was added to all values of an input or output.</summary>
/// <param name="Variable">The input or output.</param>
/// <param name="Added">The constant, in its units.</param>
/// <param name="IsInvariant">Whether the scores, slacks and weights provably do not depend on it.</param>
public sealed record Translation(string Variable, double Added, bool IsInvariant);
