using RareEarth.Methods.Display;

namespace RareEarth.Methods.Networks;

/// <summary>Trade dependence of every node on every other, with the concentrations that it rests on.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record TradeDependenceResult : ITableView
{
    internal TradeDependenceResult()
    {
    }

    /// <summary>The choices under which it was computed.</summary>
    public required TradeDependenceOptions Options { get; init; }

    /// <summary>Concentration of each node's exports over the countries that it exports to.</summary>
    public required IReadOnlyList<PartnerConcentration> ExportConcentrations { get; init; }

    /// <summary>Concentration of each node's imports over the countries that it imports from.</summary>
    public required IReadOnlyList<PartnerConcentration> ImportConcentrations { get; init; }

    /// <summary>Dependence on others as buyers.</summary>
    public required DependenceMatrix Export { get; init; }

    /// <summary>Dependence on others as suppliers.</summary>
    public required DependenceMatrix Import { get; init; }

    /// <summary>The sum of both, where both have a value.</summary>
    public required DependenceMatrix Total { get; init; }

    /// <summary>Conventions and how many pairs have a value, as lines of text.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "network",
        $"Trade dependence among {Numbers.Whole(Export.Nodes.Count)} nodes",
        ["", "defined", "of them positive", "not defined"],
        [.. new[] { Export, Import, Total }.Select(Row)],
        [],
        [
            Options.Partners == PartnerCount.Own ? "n: the partners that a node has." : $"n: all {Numbers.Whole(Export.Nodes.Count - 1)} other nodes.",
            Options.SinglePartner == SinglePartnerRule.FullyConcentrated ? "One partner: concentration 1." : "One partner: concentration not defined.",
            Options.NoTrade == NoTradeRule.Zero ? "A node without trade in a direction has dependence 0 there." : "A node without trade in a direction has no dependence there.",
            .. new[] { Export, Import }.SelectMany(Reasons),
        ]);

    private static string[] Row(DependenceMatrix matrix)
    {
        int n = matrix.Nodes.Count;
        int undefined = matrix.Undefined().Count();
        int positive = (from a in Enumerable.Range(0, n) from b in Enumerable.Range(0, n) where matrix[a, b] > 0 select a).Count();
        return [matrix.Name, Numbers.Whole((n * (n - 1)) - undefined), Numbers.Whole(positive), Numbers.Whole(undefined)];
    }

    private static IEnumerable<string> Reasons(DependenceMatrix matrix) => matrix.Undefined()
        .GroupBy(pair => pair.Status)
        .OrderBy(group => group.Key)
        .Select(group => $"{matrix.Name} not defined for {Numbers.Whole(group.Count())} pairs: {Words(group.Key)} ({group.First().Node} on {group.First().Partner}, for one).");

    private static string Words(DependenceStatus status) => status switch
    {
        DependenceStatus.NoTrade => "the node trades nothing in that direction",
        DependenceStatus.SinglePartner => "a concentration rests on one partner",
        _ => "the partner's trade is evenly spread, concentration 0",
    };
}
