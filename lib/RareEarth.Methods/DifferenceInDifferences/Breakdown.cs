namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The breakdown value of one effect.</summary>
/// <param name="Name">The year of event time, as in post_2, or "average".</param>
/// <param name="Effect">The effect against the year before the policy, in units of the outcome.</param>
/// <param name="Value">M̄: the smallest multiple of the largest change before the policy at which the sign is no longer determined.</param>
public sealed record Breakdown(string Name, double Effect, double Value);
