using RareEarth.Methods.DifferenceInDifferences;

namespace RareEarth.Methods.Inference;

/// <summary>Fisher's exact test over which units are treated, the policy year held fixed.</summary>
/// <remarks>
/// If every set of as many units was as likely to be treated, and the policy has no effect, the rank of the observed statistic among all sets
/// is uniform (Fisher 1935; for difference-in-differences MacKinnon and Webb 2020, J. Econometrics 218, 435–450). With N units and one treated no
/// p-value lies below 1/N: five minerals cannot reach 0.1, whatever the data.
/// </remarks>
public static class RandomisationInference
{
    /// <summary>Enumerates all assignments.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="options">Rank rule, threads, the most assignments enumerated; null for the defaults. Draws and seed are of no consequence.</param>
    /// <returns>All assignments, the observed one among them.</returns>
    /// <exception cref="EstimationException">There are too many assignments, or the model is not identified.</exception>
    public static PlaceboDistribution OverUnits(DidPanel panel, PlaceboOptions? options = null) => Placebo.InSpace(panel, keepTreated: true, options);
}
