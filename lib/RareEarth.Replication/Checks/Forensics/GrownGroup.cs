namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A group whose level after a growth and whose growth are printed.</summary>
/// <param name="Level">Its mean after the growth.</param>
/// <param name="Rate">The growth, in percent when that is its unit.</param>
/// <param name="Weight">The size of the group.</param>
public sealed record GrownGroup(Member Level, Member Rate, double Weight);
