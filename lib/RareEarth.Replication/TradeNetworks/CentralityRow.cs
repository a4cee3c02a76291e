namespace RareEarth.Replication.TradeNetworks;

/// <summary>A measure of a node's place in a network.</summary>
/// <param name="Measure">Its name: <c>degree in</c>.</param>
/// <param name="Value">Its size: a number of ties, a sum of weights, a share of paths.</param>
/// <param name="Rank">Its rank, 1 for the largest; equal sizes share the smallest rank.</param>
/// <param name="Nodes">Among how many nodes.</param>
public sealed record CentralityRow(string Measure, double Value, int Rank, int Nodes);
