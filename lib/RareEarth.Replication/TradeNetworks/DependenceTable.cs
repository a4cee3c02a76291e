using RareEarth.Methods.Networks;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>Dependence from the point of view of one node.</summary>
public static class DependenceTable
{
    /// <summary>A row for each partner of a node, with which it trades in at least one direction.</summary>
    /// <param name="dependence">The dependences of a network.</param>
    /// <param name="node">The node.</param>
    /// <returns>Partners in the order of the network.</returns>
    /// <exception cref="ArgumentException">The network has no such node.</exception>
    public static IReadOnlyList<DependencePair> Of(TradeDependenceResult dependence, string node)
    {
        ArgumentNullException.ThrowIfNull(dependence);
        (DependenceMatrix export, DependenceMatrix import) = (dependence.Export, dependence.Import);
        int own = Enumerable.Range(0, export.Nodes.Count).FirstOrDefault(i => export.Nodes[i] == node, -1);
        if (own < 0)
        {
            throw new ArgumentException($"The network has no node '{node}' among its {export.Nodes.Count}.", nameof(node));
        }

        return
        [
            .. from i in Enumerable.Range(0, export.Nodes.Count)
               where i != own && (Trades(export, own, i) || Trades(import, own, i))
               select new DependencePair(export.Nodes[i], export[own, i], import[own, i], export[i, own], import[i, own]),
        ];
    }

    // a pair without a flow is defined and 0; a flow that has no dependence has a status that says why
    private static bool Trades(DependenceMatrix matrix, int own, int partner) =>
        matrix[own, partner] is { } value ? value > 0 : matrix.Status(own, partner) is DependenceStatus.SinglePartner or DependenceStatus.EvenlySpreadPartner;
}
