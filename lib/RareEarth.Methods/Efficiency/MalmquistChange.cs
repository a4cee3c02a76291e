namespace RareEarth.Methods.Efficiency;

/// <summary>A unit's change from one period to the next.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="From">The earlier period.</param>
/// <param name="To">The later period.</param>
/// <param name="Change">The index and its parts.</param>
/// <param name="RayDesliTechnicalChange">Technical change measured under variable returns; null unless asked for and feasible.</param>
/// <param name="RayDesliScaleChange">tfpch/(pech · that); null unless asked for and feasible.</param>
public sealed record MalmquistChange(
    string Unit, string From, string To, ProductivityChange Change, double? RayDesliTechnicalChange, double? RayDesliScaleChange);
