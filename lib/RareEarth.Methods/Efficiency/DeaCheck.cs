namespace RareEarth.Methods.Efficiency;

/// <summary>
/// How exactly the linear programs are solved, recomputed from the data with the final basis: the largest values over all problems.
/// </summary>
/// <param name="Primal">The largest violation of a constraint or sign by the weights, as a share of the terms that make it.</param>
/// <param name="Dual">The largest amount by which a unit's reduced cost is negative, as a share of its terms.</param>
/// <param name="Gap">The largest |primal − dual objective| / max(1, primal).</param>
public sealed record DeaCheck(double Primal, double Dual, double Gap)
{
    /// <summary>The larger of each.</summary>
    internal DeaCheck Or(DeaCheck other) => new(Math.Max(Primal, other.Primal), Math.Max(Dual, other.Dual), Math.Max(Gap, other.Gap));
}
