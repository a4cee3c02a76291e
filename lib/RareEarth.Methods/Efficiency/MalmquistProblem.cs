namespace RareEarth.Methods.Efficiency;

/// <summary>A score that does not exist, and with it the changes that need it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period in which the unit would be observed.</param>
/// <param name="Reference">The period whose frontier it would be measured against.</param>
/// <param name="ReturnsToScale">The technology; null when the unit is not observed at all.</param>
/// <param name="Message">What is missing or infeasible, as a sentence.</param>
public sealed record MalmquistProblem(string Unit, string Period, string Reference, ReturnsToScale? ReturnsToScale, string Message);
