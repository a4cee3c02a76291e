namespace RareEarth.Methods.Networks;

/// <summary>How much one country depends on another in the trade of a product: the index of the trade papers' formulas (3) to (7).</summary>
/// <remarks>
/// <para>
/// Export dependence of a on b: D = S² · C_ex(a) / C_im(b), S = a's exports to b over a's exports. Import dependence of a on b:
/// D = P² · C_im(a) / C_ex(b), P = a's imports from b over a's imports. Total dependence is their sum. C is the normalised concentration of
/// <see cref="PartnerConcentration"/>, C_ex over the countries exported to, C_im over those imported from. The printed formulas swap
/// subscripts; this reading takes the concentration of the one who depends over that of the partner, on the partner's side of the same flow.
/// </para>
/// <para>
/// What the formulas leave open: n (<see cref="PartnerCount"/>); n = 1 (<see cref="SinglePartnerRule"/>); a node that does not trade in that
/// direction (<see cref="NoTradeRule"/>). A pair without a flow has dependence 0, whatever the concentrations. A flow to a partner
/// of concentration 0 has no dependence: it is undefined, with that reason.
/// </para>
/// </remarks>
public static class TradeDependence
{
    /// <summary>Computes export, import and total dependence of every node on every other.</summary>
    /// <param name="trade">A directed network; a tie is an export, its weight a value.</param>
    /// <param name="options">The choices that the formulas leave open; null for the defaults.</param>
    /// <exception cref="ArgumentException">The network is undirected, or an option is out of range.</exception>
    public static TradeDependenceResult Compute(Network trade, TradeDependenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        options ??= new TradeDependenceOptions();
        options.Check();
        if (!trade.IsDirected)
        {
            throw new ArgumentException("Trade dependence needs exports and imports apart: make the network with Network.Directed.", nameof(trade));
        }

        PartnerConcentration[] exports = Concentrations(trade, trade.Out, options);
        PartnerConcentration[] imports = Concentrations(trade, trade.In, options);
        var export = new DependenceMatrix("export dependence", trade.Nodes, (a, b) => Cell(trade.Out, a, b, exports[a], imports[b], options));
        var import = new DependenceMatrix("import dependence", trade.Nodes, (a, b) => Cell(trade.In, a, b, imports[a], exports[b], options));
        return new TradeDependenceResult
        {
            Options = options,
            ExportConcentrations = exports,
            ImportConcentrations = imports,
            Export = export,
            Import = import,
            Total = new DependenceMatrix("total dependence", trade.Nodes, (a, b) => Sum(export, import, a, b)),
        };
    }

    private static PartnerConcentration[] Concentrations(Network trade, TieRows ties, TradeDependenceOptions options) =>
        [.. trade.Nodes.Select((name, i) => PartnerConcentration.Of(name, ties, i, trade.Count - 1, options))];

    private static (double Value, DependenceStatus Status) Cell(
        TieRows ties, int a, int b, PartnerConcentration own, PartnerConcentration partner, TradeDependenceOptions options)
    {
        double flow = ties.Weight(a, b);
        if (own.Status == DependenceStatus.NoTrade)
        {
            return (0, options.NoTrade == NoTradeRule.Zero ? DependenceStatus.ZeroByRule : DependenceStatus.NoTrade);
        }

        if (flow == 0)
        {
            return (0, DependenceStatus.Defined);
        }

        double share = flow / own.Total;
        return (own.Value, partner.Value) switch
        {
            (null, _) or (_, null) => (0, DependenceStatus.SinglePartner),
            (_, 0) => (0, DependenceStatus.EvenlySpreadPartner),
            ({ } numerator, { } denominator) => (share * share * (numerator / denominator), DependenceStatus.Defined),
        };
    }

    private static (double Value, DependenceStatus Status) Sum(DependenceMatrix export, DependenceMatrix import, int a, int b) =>
        export[a, b] is not { } ex ? (0, export.Status(a, b))
        : import[a, b] is not { } im ? (0, import.Status(a, b))
        : (ex + im, DependenceStatus.Defined);
}
