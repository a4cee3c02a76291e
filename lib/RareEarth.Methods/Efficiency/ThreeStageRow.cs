namespace RareEarth.Methods.Efficiency;

/// <summary>A unit (in a panel: a unit in a period) through the three stages.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Period">Its period, or null.</param>
/// <param name="First">Its result in the first stage.</param>
/// <param name="Third">Its result in the third stage.</param>
/// <param name="AdjustedInputs">x + (max z'b − z'b) + (max v − v), in units of the inputs; at least x.</param>
/// <param name="FirstRank">Its place by first-stage score among the units that share its frontier, 1 for the best; equal scores share a place.</param>
/// <param name="ThirdRank">The same by third-stage score.</param>
public sealed record ThreeStageRow(
    string Unit,
    string? Period,
    DeaUnit First,
    DeaUnit Third,
    IReadOnlyList<double> AdjustedInputs,
    int FirstRank,
    int ThirdRank)
{
    /// <summary>Places gained, positive for a rise.</summary>
    public int RankChange => FirstRank - ThirdRank;

    /// <summary>Third score less first score.</summary>
    public double ScoreChange => Third.Efficiency - First.Efficiency;
}
