namespace RareEarth.Methods.Efficiency;

/// <summary>A unit's score against all others.</summary>
/// <param name="Name">The unit's name.</param>
/// <param name="Efficiency">θ or 1/φ, above 1 for a unit beyond the others' frontier; null when the problem is infeasible.</param>
/// <param name="Peers">The others that make its point on their frontier; empty when infeasible.</param>
/// <param name="Problem">Why there is no score, in words; null when there is one.</param>
public sealed record SuperEfficiencyUnit(string Name, double? Efficiency, IReadOnlyList<DeaPeer> Peers, string? Problem)
{
    /// <summary>Whether no combination of the others satisfies the constraints, which happens to extreme units under restricted scale.</summary>
    public bool IsInfeasible => Efficiency is null;
}
