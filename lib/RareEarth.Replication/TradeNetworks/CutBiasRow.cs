namespace RareEarth.Replication.TradeNetworks;

/// <summary>What a cut to main partners does to a number.</summary>
/// <param name="Measure">What the number is.</param>
/// <param name="Complete">In the complete flows.</param>
/// <param name="Cut">In the cut ones.</param>
/// <param name="CompleteRank">Rank in the complete flows; null for what has none.</param>
/// <param name="CutRank">Rank in the cut ones.</param>
public sealed record CutBiasRow(string Measure, double Complete, double Cut, int? CompleteRank, int? CutRank)
{
    /// <summary>Cut over complete.</summary>
    public double Ratio => Cut / Complete;
}
