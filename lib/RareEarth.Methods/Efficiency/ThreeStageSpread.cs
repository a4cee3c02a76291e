namespace RareEarth.Methods.Efficiency;

/// <summary>How far a unit's third-stage score depends on the convention.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Period">Its period, or null.</param>
/// <param name="First">Its first-stage score, which no convention touches.</param>
/// <param name="Lowest">The lowest third-stage score.</param>
/// <param name="Highest">The highest third-stage score.</param>
/// <param name="BestRank">The best third-stage place.</param>
/// <param name="WorstRank">The worst third-stage place.</param>
public sealed record ThreeStageSpread(string Unit, string? Period, double First, double Lowest, double Highest, int BestRank, int WorstRank);
