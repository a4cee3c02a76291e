using RareEarth.Methods.Networks;
using RareEarth.Replication.Audits.TradeDependence;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

/// <summary>China's place in the trade in magnets, and what a cut of the flows does to it.</summary>
public sealed class DependenceOfChinaTests
{
    private static readonly DataPackage Package = DataPackage.Open(Repository.Data);
    private static readonly Network Complete = TradeFlows.Load(Package, "850511", 2022).ToNetwork();
    private static readonly KnownTrade Known = KnownTrade.Load(Package);

    // a sells to b and c, three to one; b sells to a
    private static readonly Network Small = Network.Directed([new("a", "b", 3), new("a", "c", 1), new("b", "a", 2)], ["a", "b", "c", "d"]);

    [Fact]
    public void A_table_of_centralities_has_size_and_rank_of_each_measure()
    {
        IReadOnlyList<CentralityRow> rows = CentralityTable.Of(Small, "a");

        Assert.Equal(CentralityTable.Measures, rows.Select(row => row.Measure));
        Assert.Equal([1, 2, 3, 2, 4, 6, 1 / 6.0], rows.Select(row => row.Value)); // of 6 pairs of others only b to c has a path, through a
        Assert.Equal([1, 1, 1, 2, 1, 1, 1], rows.Select(row => row.Rank));
        Assert.All(rows, row => Assert.Equal(4, row.Nodes));
        Assert.Throws<KeyNotFoundException>(() => CentralityTable.Of(Small, "e"));
    }

    [Fact]
    public void Ranks_of_China_in_2022_are_those_of_the_complete_flows()
    {
        var ranks = CentralityTable.Of(Complete, "CHN").ToDictionary(row => row.Measure);

        Assert.Equal((62.0, 5), (ranks["degree in"].Value, ranks["degree in"].Rank));
        Assert.Equal((181.0, 1), (ranks["degree out"].Value, ranks["degree out"].Rank));
        Assert.Equal(9, ranks["strength in"].Rank);
        Assert.Equal(1, ranks["betweenness"].Rank);
    }

    [Fact]
    public void A_cut_keeps_values_and_loses_ties()
    {
        Network cut = TradeFlows.Load(Package, "850511", 2022, FlowCoverage.MainPartners).ToNetwork();
        var bias = CutBias.Of(Complete, cut, "CHN").ToDictionary(row => row.Measure);

        Assert.InRange(bias["value of all flows"].Ratio, 0.98, 0.99);
        Assert.Equal((5, 3), (bias["CHN: degree in"].CompleteRank, bias["CHN: degree in"].CutRank));
        Assert.Equal((62.0, 35.0), (bias["CHN: degree in"].Complete, bias["CHN: degree in"].Cut));
        Assert.True(bias["CHN: betweenness"].Ratio > 2);
        Assert.All(CutBias.Of(Complete, Complete, "CHN"), row => Assert.Equal((row.Complete, row.CompleteRank), (row.Cut, row.CutRank)));
    }

    [Fact]
    public void Dependence_is_the_partner_s_view_turned_round()
    {
        TradeDependenceResult dependence = TradeDependence.Compute(Complete);
        DependencePair germany = DependenceTable.Of(dependence, "CHN").Single(pair => pair.Partner == "DEU");
        DependencePair china = DependenceTable.Of(dependence, "DEU").Single(pair => pair.Partner == "CHN");

        Assert.Equal((germany.OwnExport, germany.OwnImport), (china.PartnerExport, china.PartnerImport));
        Assert.Equal((germany.PartnerExport, germany.PartnerImport), (china.OwnExport, china.OwnImport));
        Assert.Equal(germany.Asymmetry!.Value, -china.Asymmetry!.Value, 12);
        Assert.Equal(germany.ExportAsymmetry!.Value, -china.ImportAsymmetry!.Value, 12);

        // export dependence times the buyer's import dependence is the product of the squared shares, whatever the concentrations
        double flow = Complete.Weight("CHN", "DEU");
        double shares = flow / Strength.Of(Complete, TieDirection.Out)["CHN"] * (flow / Strength.Of(Complete, TieDirection.In)["DEU"]);
        Assert.Equal(shares * shares, germany.OwnExport!.Value * germany.PartnerImport!.Value, 12);
    }

    [Fact]
    public void Partners_are_those_with_a_flow_also_where_its_dependence_is_not_defined()
    {
        Network even = Network.Directed([new("a", "b", 1), new("a", "c", 1)], ["a", "b", "c", "d"]);
        IReadOnlyList<DependencePair> pairs = DependenceTable.Of(TradeDependence.Compute(even), "b");

        Assert.Equal(["a"], pairs.Select(pair => pair.Partner)); // a sells evenly, so that b's dependence divides by 0
        Assert.Null(pairs[0].OwnImport);
        Assert.Throws<ArgumentException>(() => DependenceTable.Of(TradeDependence.Compute(even), "x"));
        Assert.Equal(Complete.Nodes.Count(code => Complete.Weight("CHN", code) > 0 || Complete.Weight(code, "CHN") > 0), DependenceTable.Of(TradeDependence.Compute(Complete), "CHN").Count);
    }

    [Fact]
    public void A_measure_has_a_name_and_a_network()
    {
        Assert.Same(Complete, MeasuredNetwork.Of(Complete, MeasuredNetwork.Named("trade value")));
        TradeDependenceResult dependence = TradeDependence.Compute(Complete);
        Network imports = MeasuredNetwork.Of(Complete, MeasuredNetwork.Named("import dependence"));
        (int china, int japan) = (Complete.PositionOf("CHN"), Complete.PositionOf("JPN"));
        Assert.Equal(dependence.Import[japan, china], imports.Weight("JPN", "CHN"));
        Assert.Equal(dependence.Total[china, japan], MeasuredNetwork.Of(Complete, TradeMeasure.TotalDependence).Weight("CHN", "JPN"));
        Assert.Contains("trade value, export dependence", Assert.Throws<ArgumentException>(() => MeasuredNetwork.Named("weight")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_trade_takes_a_year_from_one_source_and_never_from_the_paper()
    {
        Assert.Equal(1721.0, Known.Series("850511", isExport: true, isQuantity: false)[2013] / 1e6, 0);
        Assert.Equal(119.566, Known.Series("850511", isExport: true, isQuantity: true)[2023] / 1e3, 3);
        Assert.DoesNotContain(2016, Known.Series("850511", isExport: true, isQuantity: true).Keys); // not usable
        Assert.Equal(6547106.154, Known.Series("253090", isExport: false, isQuantity: true)[2023]); // and not the paper's 6,650,000
        Assert.DoesNotContain(2013, Known.Series("253090", isExport: false, isQuantity: true).Keys); // the paper's alone
        Assert.Empty(Known.Series("360690", isExport: true, isQuantity: false).Keys);
        Assert.Equal(["wits_china_exports"], Known.Sources("850511", isExport: true, isQuantity: true));
        Assert.InRange(Known.WorldShare("850511")[2023], 0.61, 0.62);
    }

    [Fact]
    public void Reruns_of_claims_judge_nothing_and_replace_what_could_not_be_checked()
    {
        PaperAudit audit = TradeDependenceAudit.Of(Package);
        IReadOnlyList<Rerun> reruns = TradeReruns.Of(audit.Paper, Known, Complete, 2022);
        AuditReport report = audit.Report(reruns);

        Assert.All(reruns, rerun => Assert.Equal(Verdict.Differs, report.Ledger.Numbers.Single(number => number.Member.Id == rerun.MemberId).Verdict));
        Assert.Contains("61.5%", reruns[0].Account, StringComparison.Ordinal);
        Assert.Contains("a fall of 45.0%", reruns[2].Account, StringComparison.Ordinal);
    }

    [Fact]
    public void All_years_are_loaded_at_once_and_complete_flows_come_first()
    {
        IReadOnlyList<TradeFlows> all = TradeFlows.LoadAll(Package, "850511");

        Assert.Equal(Enumerable.Range(2007, 18), all.Select(flows => flows.Year));
        Assert.Equal([2022, 2024], all.Where(flows => flows.Coverage == FlowCoverage.Complete).Select(flows => flows.Year));
        Assert.Equal(TradeFlows.Load(Package, "850511", 2022).Total, all.Single(flows => flows.Year == 2022).Total);
        string message = Assert.Throws<DataPackageException>(() => TradeFlows.LoadAll(Package, "280530")).Message;
        Assert.Contains("There are no flows of HS 280530. There are HS 850511", message, StringComparison.Ordinal);
    }
}
