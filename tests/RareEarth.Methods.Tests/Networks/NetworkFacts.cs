using RareEarth.Methods.Networks;
using Xunit;

namespace RareEarth.Methods.Tests.Networks;

public sealed class NetworkFacts
{
    private static readonly string[] Three = ["China", "Japan", "Chile"];

    public static TheoryData<FlowProblemKind, Flow[], string> Wrong() => new()
    {
        { FlowProblemKind.Empty, [], "The list of flows is empty." },
        { FlowProblemKind.UnknownNode, [new("China", "Atlantis", 1)], "Flow 1, China to Atlantis: 'Atlantis' is not in the list of 3 nodes." },
        { FlowProblemKind.SelfFlow, [new("Japan", "Japan", 7)], "Flow 1, Japan to Japan: a flow of 7 from a node to itself." },
        { FlowProblemKind.NotANumber, [new("China", "Japan", double.NaN)], "Flow 1, China to Japan: the weight is NaN, not a finite number." },
        { FlowProblemKind.NotANumber, [new("China", "Japan", double.PositiveInfinity)], "Flow 1, China to Japan: the weight is Infinity, not a finite number." },
        { FlowProblemKind.NegativeWeight, [new("China", "Japan", -0.5)], "Flow 1, China to Japan: the weight is negative, -0.5." },
        { FlowProblemKind.ZeroWeight, [new("China", "Japan", 0)], "Flow 1, China to Japan: the weight is 0." },
        { FlowProblemKind.DuplicateFlow, [new("China", "Japan", 1), new("China", "Japan", 2)], "Flow 2, China to Japan: 2 comes on top of 1 between the same nodes." },
        { FlowProblemKind.NamelessNode, [new("China", " ", 1)], "Flow 1, China to  : a node has no name." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_flow_that_is_no_tie_is_named(FlowProblemKind kind, Flow[] flows, string words)
    {
        FlowProblem problem = Assert.Single(Network.Check(flows, Three));
        Assert.Equal(kind, problem.Kind);
        Assert.Equal(words, problem.Words);
        Assert.Equal(flows.Length == 0 ? null : flows.Length - 1, problem.Position);

        EstimationException error = Assert.Throws<EstimationException>(() => Network.Directed(flows, Three));
        Assert.Contains($"{kind}: {words}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_listed_not_the_first_alone()
    {
        Flow[] flows = [new("China", "China", 1), new("China", "Japan", -1), new("Chile", "Japan", double.NaN), new("Peru", "Japan", 1)];
        Assert.Equal(
            [FlowProblemKind.SelfFlow, FlowProblemKind.NegativeWeight, FlowProblemKind.NotANumber, FlowProblemKind.UnknownNode],
            Network.Check(flows, Three).Select(problem => problem.Kind));
        Assert.Contains(Network.Check([new("China", "Japan", 1)], ["China", "Japan", "China"]), problem => problem.Kind == FlowProblemKind.DuplicateNode);
    }

    [Fact]
    public void What_a_rule_repairs_is_listed()
    {
        var rules = new FlowRules { Duplicates = DuplicateFlowRule.Sum, SelfFlows = LeaveOutRule.LeaveOut, ZeroWeights = LeaveOutRule.LeaveOut };
        var network = Network.Directed(
            [new("China", "Japan", 1), new("Japan", "Japan", 9), new("China", "Japan", 2), new("Chile", "Japan", 0)], Three, rules);

        Assert.Equal(1, network.TieCount);
        Assert.Equal(3, network.Weight("China", "Japan"));
        Assert.Equal(0, network.Weight("Japan", "China"));
        Assert.Equal([FlowProblemKind.SelfFlow, FlowProblemKind.DuplicateFlow, FlowProblemKind.ZeroWeight], network.Repairs.Select(repair => repair.Kind));

        EstimationException error = Assert.Throws<EstimationException>(() => Network.Directed([new("Chile", "Japan", 0)], Three, rules));
        Assert.Contains("All 1 flows were left out", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undirected_tie_is_the_same_from_both_ends()
    {
        var network = Network.Undirected([new("China", "Japan", 2), new("Chile", "China", 3)]);
        Assert.Equal(2, network.TieCount);
        Assert.Equal(2, network.Weight("Japan", "China"));
        Assert.Equal(["China", "Japan", "Chile"], network.Nodes);
        Assert.Equal([2.0, 1, 1], Degree.Of(network, TieDirection.Total).Values);
        Assert.Equal([5.0, 2, 3], Strength.Of(network, TieDirection.Out).Values);
        Assert.Equal(FlowProblemKind.DuplicateFlow, Assert.Single(Network.Check([new("China", "Japan", 2), new("Japan", "China", 2)], isDirected: false)).Kind);
        Assert.Equal([new Flow("China", "Japan", 2), new Flow("China", "Chile", 3)], network.Flows());
    }

    [Fact]
    public void The_order_of_the_flows_changes_nothing()
    {
        Network network = ReferenceNetworks.Random(3, 30, 0.2, isDirected: true);
        Flow[] flows = [.. network.Flows()];
        new Random(3).Shuffle(flows);
        var again = Network.Directed(flows, network.Nodes);
        var options = new BetweennessOptions { Length = PathLength.Reciprocal };
        Assert.Equal(network.Flows(), again.Flows());
        Assert.Equal(Betweenness.Of(network, options).Values, Betweenness.Of(again, options).Values);
        Assert.Equal(Strength.Of(network, TieDirection.Total).Values, Strength.Of(again, TieDirection.Total).Values);
    }

    [Fact]
    public void A_summary_counts_pairs_components_and_ties_both_ways()
    {
        var network = Network.Directed([new("a", "b", 1), new("b", "a", 1), new("b", "c", 2), new("d", "e", 5)], ["a", "b", "c", "d", "e", "f"]);
        NetworkSummary summary = NetworkSummary.Of(network);
        Assert.Equal(4 / 30.0, summary.Density);
        Assert.Equal(0.5, summary.Reciprocity);
        Assert.Equal(9, summary.TotalWeight);
        Assert.Equal([["a", "b", "c"], ["d", "e"], ["f"]], summary.WeakComponents.Groups);
        Assert.Equal([["a", "b"], ["c"], ["d"], ["e"], ["f"]], summary.StrongComponents.Groups);
        Assert.Equal([0, 0, 1, 2, 3, 4], summary.StrongComponents.Membership);
        Assert.Contains("strong components", summary.Summary(), StringComparison.Ordinal);
        Assert.Null(NetworkSummary.Of(ReferenceNetworks.Complete(4)).Reciprocity);
        Assert.Equal(1, NetworkSummary.Of(ReferenceNetworks.Complete(4)).Density);
    }
}
