using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.AcrossPapers;

/// <summary>What paper 2's figures of trade say to the indicators of papers 3, 4 and 5.</summary>
internal sealed class TradeAcross
{
    public TradeAcross(TradePapers papers)
    {
        var trade = new TradeOf2020(papers.Development);
        Relation[] competitiveness =
        [
            Falls("value", TradePapers.Claim(papers.Security, "c048"), trade.ExportValue, trade.ImportValue, trade.ExportValueBefore, trade.ImportValueBefore, trade.ValueMembers),
            Falls("weight", TradePapers.Claim(papers.Security, "c048"), trade.ExportWeight, trade.ImportWeight, trade.ExportWeightBefore, trade.ImportWeightBefore, trade.WeightMembers),
        ];

        string Weight(int index) => trade.WeightMembers[index].Printed;

        Member quota = TradePapers.Named(papers.Development, papers.Development["Table 1", "Total", "mining"]), reliance = TradePapers.Claim(papers.Security, "c041");
        Relation net = new Relation(
            RelationKind.Claim,
            $"{reliance.Label}; then (imports − exports) / (output + imports − exports) of 2020 from paper 2, with its quota as output, reaches it",
            [reliance, quota, .. trade.WeightMembers],
            $"({Weight(2)} − {Weight(0)}) / ({quota.Printed} / 10 000 + {Weight(2)} − {Weight(0)})",
            $"must be at least {reliance.Printed}",
            readings => new Evaluation(
                UnitValues.NetImportReliance(trade.ExportWeight, trade.ImportWeight, readings[quota] / 10_000),
                Interval.Between(readings.Share(reliance).Lower, 1))).AsTension();

        Member terms = TradePapers.Claim(papers.Security, "c050");
        Member exportPrice = TradePapers.Claim(papers.Development, "c244"), importPrice = TradePapers.Claim(papers.Development, "c229");
        Relation unitValues = new Relation(
            RelationKind.Claim,
            $"{terms.Label}; then export over import unit value of 2020 from paper 2 is below it",
            [terms, exportPrice, importPrice],
            $"{exportPrice.Printed} / {importPrice.Printed}",
            $"must be below {terms.Printed}",
            readings => new Evaluation(readings[exportPrice] / readings[importPrice], Interval.Between(0, readings[terms].Upper))).AsTension();

        Member ore2 = TradePapers.Claim(papers.Development, "c231"), ore4 = TradePapers.Claim(papers.Dependence, "c060"), ore4Before = TradePapers.Claim(papers.Dependence, "c059");
        Relation ore = new Relation(
            RelationKind.Restatement,
            "paper 2's imports of rare-earth metal ores of 2020 lie between paper 4's imports of ore (HS 253090) of 2013 and 2023",
            [ore2, ore4Before, ore4],
            $"{ore2.Printed} t / 10 000",
            $"from {ore4Before.Printed} to {ore4.Printed} · 10⁴ t",
            readings => new Evaluation(readings[ore2] / 10_000, readings[ore4Before].Hull(readings[ore4]))).AsTension();

        Member laCe = TradePapers.Claim(papers.Quota, "c124"), laCeShare = TradePapers.Claim(papers.Quota, "c125");
        Interval allExports = laCe.Interval / (laCeShare.Interval / 100);
        Relation exports = new Relation(
            RelationKind.Share,
            "paper 2's exports of 2020 or 2019 are those of which paper 3 gives the lanthanum-cerium share",
            [laCe, laCeShare, .. trade.WeightMembers],
            $"{laCe.Printed} / {laCeShare.Printed}",
            "must be one of the two",
            [
                new Convention("2020", readings => new Evaluation(readings[laCe] / readings.Share(laCeShare), trade.ExportWeight)),
                new Convention("2019", readings => new Evaluation(readings[laCe] / readings.Share(laCeShare), trade.ExportWeightBefore)),
            ]).AsTension();

        Member since = TradePapers.Claim(papers.Security, "c018");
        Section = new AuditSection("Trade", [.. competitiveness, net, unitValues, ore, exports]);
        Findings =
        [
            Finding.Computed(
                "Trade competitiveness is said to rise throughout and falls from 2019 to 2020 by paper 2's figures",
                competitiveness,
                $"By value it goes from {UnitValues.TradeCompetitiveness(trade.ExportValueBefore, trade.ImportValueBefore)} to {UnitValues.TradeCompetitiveness(trade.ExportValue, trade.ImportValue)}.",
                "Paper 5 may count other products, such as magnets, of which exports grow.",
                FindingKind.Tension),
            Finding.Computed(
                $"Net import reliance of {reliance.Printed} does not go with paper 2's trade and quota",
                [net],
                $"Paper 2's figures give {net.Computed}.",
                "Paper 5's codes may hold ores in gross weight, and output may be counted in oxide.",
                FindingKind.Tension),
            Finding.Computed(
                $"Terms of trade below {terms.Printed} do not go with paper 2's unit values",
                [unitValues],
                $"Paper 2's unit values give {unitValues.Computed}.",
                "The paper's terms of trade are price indices on a base year, not unit values of one year; a base year in which exports were dear gives a low index.",
                FindingKind.Tension),
            Finding.Computed(
                "Raw ore is another product in each paper",
                [ore],
                $"Paper 4's imports of 2023 are {ore4.Interval * 10_000 / ore2.Interval} times paper 2's of 2020.",
                "HS 253090 holds mineral substances not specified elsewhere, lithium ore among them; rare-earth ore is a small part of it.",
                FindingKind.Tension),
            Finding.Computed(
                "Exports of lanthanum and cerium make another total",
                [exports],
                $"Paper 3's share gives exports of {allExports} · 10⁴ t in all; paper 2 has {trade.ExportWeight} in 2020 and {trade.ExportWeightBefore} in 2019.",
                "The year of paper 3's figure is not stated.",
                FindingKind.Tension),
            Finding.Read(
                "China became the largest importer in different years",
                [
                    new Quote("paper 5, section 1", $"the largest importer since {since.Printed}"),
                    new Quote("paper 4, section 3", $"the largest importer, said of {TradePapers.Claim(papers.Dependence, "c055").Printed}"),
                ],
                "Both can hold; they are not the same statement.",
                "One gives the year it began, the other the year of the data.",
                FindingKind.Tension),
        ];
    }

    public AuditSection Section { get; }

    public IReadOnlyList<Finding> Findings { get; }

    private static Relation Falls(string basis, Member claim, Interval exports, Interval imports, Interval exportsBefore, Interval importsBefore, Member[] members)
    {
        Interval now = UnitValues.TradeCompetitiveness(exports, imports), before = UnitValues.TradeCompetitiveness(exportsBefore, importsBefore);
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; then (X − M) / (X + M) by {basis} from paper 2 is higher in 2020 than in 2019",
            [claim, .. members],
            $"{now} − {before}",
            "must be above 0",
            _ => new Evaluation(now - before, Interval.NonNegative)).AsTension();
    }
}
