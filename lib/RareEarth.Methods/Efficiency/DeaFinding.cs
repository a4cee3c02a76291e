namespace RareEarth.Methods.Efficiency;

/// <summary>Something about the data that a reader of the scores should know.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">The unit, or null where it concerns a column.</param>
/// <param name="Variable">The input or output, or null where it concerns a whole unit.</param>
/// <param name="Value">The value, or null where there is none to show.</param>
/// <param name="Message">The same as a sentence.</param>
public sealed record DeaFinding(DeaFindingKind Kind, string? Unit, string? Variable, double? Value, string Message);
