namespace RareEarth.Replication.Checks.Forensics;

/// <summary>The coefficients of one regression, printed in a column or a row.</summary>
/// <param name="Label">How it is called.</param>
/// <param name="Size">Its sample size.</param>
/// <param name="Coefficients">Its coefficients, in the order of the others'.</param>
public sealed record CoefficientColumn(string Label, Member Size, IReadOnlyList<Member> Coefficients);
