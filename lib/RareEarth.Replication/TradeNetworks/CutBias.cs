using RareEarth.Methods.Networks;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The known bias of flows that are cut to main partners, in a year whose complete flows are known too.</summary>
public static class CutBias
{
    /// <summary>Sizes of the two networks, and a node's place and concentration in them.</summary>
    /// <param name="complete">The network of all flows.</param>
    /// <param name="cut">That of the main partners, of the same product and year.</param>
    /// <param name="node">A node of both.</param>
    /// <exception cref="KeyNotFoundException">One of the networks has no such node.</exception>
    public static IReadOnlyList<CutBiasRow> Of(Network complete, Network cut, string node)
    {
        (NetworkSummary all, NetworkSummary main) = (NetworkSummary.Of(complete), NetworkSummary.Of(cut));
        (TradeDependenceResult full, TradeDependenceResult part) = (TradeDependence.Compute(complete), TradeDependence.Compute(cut));
        return
        [
            new("economies", all.Nodes, main.Nodes, null, null),
            new("flows", all.Ties, main.Ties, null, null),
            new("value of all flows", all.TotalWeight, main.TotalWeight, null, null),
            .. CentralityTable.Of(complete, node).Zip(CentralityTable.Of(cut, node), (a, b) => new CutBiasRow($"{node}: {a.Measure}", a.Value, b.Value, a.Rank, b.Rank)),
            .. Concentration("export", full.ExportConcentrations, part.ExportConcentrations, node),
            .. Concentration("import", full.ImportConcentrations, part.ImportConcentrations, node),
        ];
    }

    private static IEnumerable<CutBiasRow> Concentration(string flow, IReadOnlyList<PartnerConcentration> complete, IReadOnlyList<PartnerConcentration> cut, string node)
    {
        var other = cut.ToDictionary(one => one.Node, StringComparer.Ordinal);
        (double Complete, double Cut)[] known =
        [
            .. from one in complete
               where one.Node != node && one.Value is not null && other.TryGetValue(one.Node, out PartnerConcentration? part) && part.Value is not null
               select (one.Value!.Value, other[one.Node].Value!.Value),
        ];
        PartnerConcentration own = complete.Single(one => one.Node == node);
        if (own.Value is { } a && other[node].Value is { } b)
        {
            yield return new($"{node}: {flow} concentration", a, b, null, null);
        }

        if (known.Length > 0)
        {
            yield return new($"others: {flow} concentration, mean of {known.Length}", known.Average(pair => pair.Complete), known.Average(pair => pair.Cut), null, null);
        }
    }
}
