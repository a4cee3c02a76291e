using RareEarth.Methods.Networks;
using Xunit;

namespace RareEarth.Methods.Tests.Networks;

public sealed class TradeDependenceFacts
{
    // a exports 6 to b and 2 to c; b exports 4 to a; d exports 3 to b and 1 to c; c exports nothing, nobody exports to d
    private static readonly Network Trade = Network.Directed(
        [new("a", "b", 6), new("a", "c", 2), new("b", "a", 4), new("d", "b", 3), new("d", "c", 1)], ["a", "b", "c", "d"]);

    [Fact]
    public void The_formula_by_hand()
    {
        TradeDependenceResult result = TradeDependence.Compute(Trade);

        // a's exports: shares 3/4 and 1/4, n = 2. b's imports: 2/3 and 1/3, n = 2.
        double ofExports = (Math.Sqrt(10) / 4 - Math.Sqrt(0.5)) / (1 - Math.Sqrt(0.5));
        double ofImports = (Math.Sqrt(5) / 3 - Math.Sqrt(0.5)) / (1 - Math.Sqrt(0.5));
        Assert.Equal(ofExports, result.ExportConcentrations[0].Value!.Value, 1e-14);
        Assert.Equal(ofImports, result.ImportConcentrations[1].Value!.Value, 1e-14);
        Assert.Equal(0.5625 * ofExports / ofImports, result.Export[0, 1]!.Value, 1e-14);

        // b depends on a as supplier: 2/3 of its imports; a's exports are the partner's concentration
        Assert.Equal(4 / 9.0 * ofImports / ofExports, result.Import[1, 0]!.Value, 1e-14);

        // b exports to a alone (C = 1 by rule), a imports from b alone (C = 1): dependence 1 both ways
        Assert.Equal(1, result.Export[1, 0]);
        Assert.Equal(1, result.Import[0, 1]);
        Assert.Equal(result.Export[0, 1] + 1, result.Total[0, 1]);
    }

    [Fact]
    public void The_other_reading_of_n_takes_everybody()
    {
        TradeDependenceResult result = TradeDependence.Compute(Trade, new TradeDependenceOptions { Partners = PartnerCount.AllOthers });
        double even = Math.Sqrt(1 / 3.0);
        double ofExports = (Math.Sqrt(10) / 4 - even) / (1 - even);
        double ofImports = (Math.Sqrt(5) / 3 - even) / (1 - even);
        Assert.Equal(3, result.ExportConcentrations[0].N);
        Assert.Equal(2, result.ExportConcentrations[0].Partners);
        Assert.Equal(0.5625 * ofExports / ofImports, result.Export[0, 1]!.Value, 1e-14);
        Assert.Equal(1, result.ExportConcentrations[1].Value!.Value, 1e-14);
    }

    [Fact]
    public void What_has_no_value_has_a_reason()
    {
        TradeDependenceResult result = TradeDependence.Compute(Trade);
        Assert.Equal(DependenceStatus.NoTrade, result.Export.Status(2, 0));
        Assert.Null(result.Export[2, 0]);
        Assert.Equal(DependenceStatus.NoTrade, result.Import.Status(3, 1));
        Assert.Equal(DependenceStatus.NoTrade, result.Total.Status(3, 1));
        Assert.Equal(DependenceStatus.Self, result.Export.Status(1, 1));
        Assert.Equal(0, result.Export[1, 2]);
        Assert.Equal(3, result.Export.Undefined().Count());
        Assert.Equal(3, result.Export.Counts()[DependenceStatus.NoTrade]);

        TradeDependenceResult zero = TradeDependence.Compute(Trade, new TradeDependenceOptions { NoTrade = NoTradeRule.Zero });
        Assert.Empty(zero.Total.Undefined());
        Assert.Equal(DependenceStatus.ZeroByRule, zero.Export.Status(2, 0));
        Assert.Equal(0, zero.Export[2, 0]);

        TradeDependenceResult strict = TradeDependence.Compute(Trade, new TradeDependenceOptions { SinglePartner = SinglePartnerRule.Undefined });
        Assert.Equal(DependenceStatus.SinglePartner, strict.Export.Status(1, 0));
        Assert.Equal(0, strict.Export[1, 2]);
        Assert.Contains("a concentration rests on one partner (b on a, for one)", strict.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_evenly_spread_partner_is_no_denominator()
    {
        // b imports the same from a, c and d: its concentration is 0, up to rounding
        var trade = Network.Directed([new("a", "b", 1), new("c", "b", 1), new("d", "b", 1), new("a", "c", 3)]);
        TradeDependenceResult result = TradeDependence.Compute(trade);
        Assert.Equal(0, result.ImportConcentrations[1].Value);
        Assert.Equal(DependenceStatus.EvenlySpreadPartner, result.Export.Status(0, 1));
        Assert.Null(result.Export[0, 1]);
        Assert.True(result.Export[0, 2] > 0);
    }

    [Fact]
    public void Two_nodes_have_one_partner_under_either_reading()
    {
        var trade = Network.Directed([new("a", "b", 5)]);
        foreach (PartnerCount partners in Enum.GetValues<PartnerCount>())
        {
            Assert.Equal(1, TradeDependence.Compute(trade, new TradeDependenceOptions { Partners = partners }).Export[0, 1]);
            var strict = new TradeDependenceOptions { Partners = partners, SinglePartner = SinglePartnerRule.Undefined };
            Assert.Equal(DependenceStatus.SinglePartner, TradeDependence.Compute(trade, strict).Export.Status(0, 1));
        }

        Assert.Throws<ArgumentException>(() => TradeDependence.Compute(Network.Undirected([new("a", "b", 5)])));
    }

    [Fact]
    public void Invariants_hold_for_random_trade()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            Network trade = ReferenceNetworks.Random(seed, 12, 0.3, isDirected: true, largestWeight: 5);
            var options = new TradeDependenceOptions { Partners = (PartnerCount)(seed % 2) };
            TradeDependenceResult result = TradeDependence.Compute(trade, options);
            TradeDependenceResult inOtherUnits = TradeDependence.Compute(
                Network.Directed([.. trade.Flows().Select(flow => flow with { Weight = 1024 * flow.Weight })], trade.Nodes), options);
            TradeDependenceResult reversed = TradeDependence.Compute(
                Network.Directed([.. trade.Flows().Select(flow => new Flow(flow.To, flow.From, flow.Weight))], trade.Nodes), options);
            Assert.All(result.ExportConcentrations.Concat(result.ImportConcentrations), c => Assert.True(c.Value is null or (>= 0 and <= 1 + 1e-15), $"seed {seed}"));
            for (int a = 0; a < trade.Count; a++)
            {
                for (int b = 0; b < trade.Count; b++)
                {
                    Assert.True(result.Export[a, b] is null or (>= 0 and < double.PositiveInfinity), $"seed {seed}");
                    Assert.Equal(result.Export[a, b], inOtherUnits.Export[a, b]);
                    Assert.Equal(result.Export[a, b], reversed.Import[a, b]);
                    Assert.Equal(a == b, result.Total.Status(a, b) == DependenceStatus.Self);
                }
            }

            int pairs = trade.Count * (trade.Count - 1);
            Assert.Equal(pairs, result.Import.Counts().Values.Sum());
        }
    }

    [Fact]
    public void Dependences_go_on_to_networks_and_regressions()
    {
        TradeDependenceResult result = TradeDependence.Compute(Trade);
        Assert.Equal(1, result.Export.ToNetwork().Weight("b", "a"));
        Assert.True(double.IsNaN(result.Export.ToDyads()[2, 0]));
        Assert.Equal(result.Export[0, 1], result.Export.ToDyads("DEX")[0, 1]);
        Assert.Equal(6, Trade.ToDyads("exports")[0, 1]);
        Assert.Contains("export dependence not defined for 3 pairs: the node trades nothing in that direction", result.Summary(), StringComparison.Ordinal);
    }
}
