namespace RareEarth.Methods.SyntheticControl;

/// <summary>The share of a unit in a synthetic control.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Weight">Its weight, 0 to 1; all add up to 1.</param>
public sealed record DonorWeight(string Unit, double Weight);
