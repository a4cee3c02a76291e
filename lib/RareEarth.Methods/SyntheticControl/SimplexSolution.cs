namespace RareEarth.Methods.SyntheticControl;

/// <summary>Weights on a simplex, with what shows that they are the minimum.</summary>
/// <param name="Weights">w ≥ 0, Σw = 1.</param>
/// <param name="Objective">‖Aw − b‖².</param>
/// <param name="KktViolation">
/// The largest violation of the conditions for a minimum, relative to ‖A‖(‖A‖ + ‖b‖): gradients of positive weights differ from their common value,
/// or that of a zero weight lies below it; beside it Σw − 1 and negative weights. Rounding leaves about 1e-15.
/// </param>
/// <param name="IsUnique">Whether no other weights reach the minimum; false also where that could not be shown.</param>
/// <param name="Steps">Changes of the set of positive weights.</param>
internal sealed record SimplexSolution(double[] Weights, double Objective, double KktViolation, bool IsUnique, int Steps);
