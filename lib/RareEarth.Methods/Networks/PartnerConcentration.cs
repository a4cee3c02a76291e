namespace RareEarth.Methods.Networks;

/// <summary>How concentrated a node's trade in one direction is: C = (√Σ share² − √(1/n)) / (1 − √(1/n)).</summary>
/// <param name="Node">The node.</param>
/// <param name="Total">Its trade in that direction, in the unit of the weights.</param>
/// <param name="Partners">The number of partners that it has.</param>
/// <param name="N">The n of the formula.</param>
/// <param name="Value">C from 0 to 1; null where it is not defined.</param>
/// <param name="Status">Defined, NoTrade or SinglePartner.</param>
public sealed record PartnerConcentration(string Node, double Total, int Partners, int N, double? Value, DependenceStatus Status)
{
    internal static PartnerConcentration Of(string node, TieRows ties, int i, int others, TradeDependenceOptions options)
    {
        double total = ties.Strength(i);
        int partners = ties.Degree(i);
        int n = options.Partners == PartnerCount.Own ? partners : others;
        if (partners == 0)
        {
            return new PartnerConcentration(node, 0, 0, n, null, DependenceStatus.NoTrade);
        }

        if (n == 1)
        {
            return options.SinglePartner == SinglePartnerRule.FullyConcentrated
                ? new PartnerConcentration(node, total, 1, 1, 1, DependenceStatus.Defined)
                : new PartnerConcentration(node, total, 1, 1, null, DependenceStatus.SinglePartner);
        }

        double root = Math.Sqrt(ties.Row(i).Sum(tie => tie.Weight / total * (tie.Weight / total)));
        double even = Math.Sqrt(1.0 / n);
        double value = (root - even) / (1 - even);
        return new PartnerConcentration(node, total, partners, n, value <= options.EvenTolerance ? 0 : value, DependenceStatus.Defined);
    }
}
