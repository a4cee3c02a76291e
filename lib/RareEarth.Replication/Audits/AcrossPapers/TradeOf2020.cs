using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.AcrossPapers;

/// <summary>Imports and exports of 2020 as paper 2 prints them, and of 2019 as its growth rates imply: 10⁸ US$ and 10⁴ t.</summary>
internal sealed class TradeOf2020
{
    public TradeOf2020(PrintedPaper paper)
    {
        Member[] value = [TradePapers.Claim(paper, "c242"), TradePapers.Claim(paper, "c243"), TradePapers.Claim(paper, "c227"), TradePapers.Claim(paper, "c228")];
        Member[] weight = [TradePapers.Claim(paper, "c240"), TradePapers.Claim(paper, "c241"), TradePapers.Claim(paper, "c225"), TradePapers.Claim(paper, "c226")];
        ValueMembers = value;
        WeightMembers = weight;
        (ExportValue, ExportValueBefore) = (value[0].Interval, Growth.Before(value[0].Interval, -value[1].Interval / 100));
        (ImportValue, ImportValueBefore) = (value[2].Interval, Growth.Before(value[2].Interval, value[3].Interval / 100));
        (ExportWeight, ExportWeightBefore) = (weight[0].Interval, Growth.Before(weight[0].Interval, -weight[1].Interval / 100));
        (ImportWeight, ImportWeightBefore) = (weight[2].Interval, Growth.Before(weight[2].Interval, weight[3].Interval / 100));
    }

    public Member[] ValueMembers { get; }

    public Member[] WeightMembers { get; }

    public Interval ExportValue { get; }

    public Interval ExportValueBefore { get; }

    public Interval ImportValue { get; }

    public Interval ImportValueBefore { get; }

    public Interval ExportWeight { get; }

    public Interval ExportWeightBefore { get; }

    public Interval ImportWeight { get; }

    public Interval ImportWeightBefore { get; }
}
