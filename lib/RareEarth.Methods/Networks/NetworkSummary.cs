using RareEarth.Methods.Display;

namespace RareEarth.Methods.Networks;

/// <summary>A network as a whole: size, density, reciprocity, components.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record NetworkSummary : ITableView
{
    private NetworkSummary()
    {
    }

    /// <summary>n, the number of nodes.</summary>
    public required int Nodes { get; init; }

    /// <summary>m, the number of ties.</summary>
    public required int Ties { get; init; }

    /// <summary>The share of possible ties that there are: m/(n(n − 1)), in an undirected network 2m/(n(n − 1)).</summary>
    public required double Density { get; init; }

    /// <summary>The share of ties that run both ways; null for an undirected network, where the question does not arise.</summary>
    public required double? Reciprocity { get; init; }

    /// <summary>The sum of all weights, in their unit.</summary>
    public required double TotalWeight { get; init; }

    /// <summary>Groups that paths in any direction join.</summary>
    public required NetworkComponents WeakComponents { get; init; }

    /// <summary>Groups that directed paths join both ways.</summary>
    public required NetworkComponents StrongComponents { get; init; }

    /// <summary>Describes a network.</summary>
    /// <param name="network">The network.</param>
    public static NetworkSummary Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        double pairs = network.Count * (network.Count - 1.0) / (network.IsDirected ? 1 : 2);
        return new NetworkSummary
        {
            Nodes = network.Count,
            Ties = network.TieCount,
            Density = network.TieCount / pairs,
            Reciprocity = network.IsDirected
                ? Enumerable.Range(0, network.Count).Sum(i => network.Out.Row(i).Count(tie => network.Out.Weight(tie.Node, i) > 0)) / (double)network.TieCount
                : null,
            TotalWeight = network.Flows().Sum(flow => flow.Weight),
            WeakComponents = NetworkComponents.Weak(network),
            StrongComponents = NetworkComponents.Strong(network),
        };
    }

    /// <summary>The description as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "network",
        Reciprocity is null ? "Undirected network" : "Directed network",
        ["", "value"],
        [
            ["nodes", Numbers.Whole(Nodes)],
            ["ties", Numbers.Whole(Ties)],
            ["density", Numbers.Short(Density)],
            ["reciprocity", Reciprocity is { } reciprocity ? Numbers.Short(reciprocity) : "undirected"],
            ["sum of weights", Numbers.Short(TotalWeight)],
            ["weak components", Numbers.Whole(WeakComponents.Groups.Count)],
            ["nodes in the largest", Numbers.Whole(WeakComponents.Groups[0].Count)],
            ["strong components", Numbers.Whole(StrongComponents.Groups.Count)],
            ["nodes in the largest", Numbers.Whole(StrongComponents.Groups[0].Count)],
        ],
        [],
        []);
}
