namespace RareEarth.Methods.Inference;

/// <summary>What Ferman and Pinto's test takes from one group.</summary>
/// <param name="Unit">The group.</param>
/// <param name="IsTreated">Whether the policy treats it.</param>
/// <param name="Size">M, as given.</param>
/// <param name="Difference">W: mean residual from the policy year on less mean residual before, the null imposed, in units of the outcome.</param>
/// <param name="Variance">The fitted variance of W, A + B/M, in squared units.</param>
public sealed record GroupDifference(string Unit, bool IsTreated, double Size, double Difference, double Variance);
