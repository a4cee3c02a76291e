namespace RareEarth.Methods.Efficiency;

/// <summary>A unit that takes part in another's point on the frontier.</summary>
/// <param name="Unit">The peer's name.</param>
/// <param name="Weight">λ, positive.</param>
public sealed record DeaPeer(string Unit, double Weight);
