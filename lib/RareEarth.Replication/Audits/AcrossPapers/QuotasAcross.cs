using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.AcrossPapers;

/// <summary>Quotas, output, reserves and dates of policies in several papers.</summary>
internal sealed class QuotasAcross
{
    public QuotasAcross(TradePapers papers)
    {
        Member quota2020 = TradePapers.Named(papers.Development, papers.Development["Table 1", "Total", "mining"]), rise = TradePapers.Claim(papers.Development, "c102"), quota2019 = TradePapers.Claim(papers.Dependence, "c083");
        Member growth2019 = TradePapers.Claim(papers.Dependence, "c084");
        Relation quota = new(
            RelationKind.Sum,
            "the mining quota of 2019 in paper 4 is that of 2020 in paper 2 less the rise that paper 2 prints (only the light part rose)",
            [quota2019, quota2020, rise],
            $"({quota2020.Printed} t − {rise.Printed} t) / 10 000",
            $"printed {quota2019.Printed} · 10⁴ t",
            readings => new Evaluation((readings[quota2020] - readings[rise]) / 10_000, readings[quota2019]));

        Member[] standards = [TradePapers.Claim(papers.Development, "c310"), TradePapers.Claim(papers.Dependence, "c035"), TradePapers.Claim(papers.Security, "c054")];
        Relation[] emission = [.. standards[1..].Select(other => Restatements.Of(other, standards[0]).AsTension())];

        Member share = TradePapers.Claim(papers.Quota, "c012"), outside = TradePapers.Claim(papers.Quota, "c019"), growthOutside = TradePapers.Claim(papers.Quota, "c021");
        Relation output = new Relation(
            RelationKind.Share,
            "China's share of world output in paper 3 is the quota of 2020 (paper 2) over that and the output outside China in 2020 (paper 3)",
            [share, quota2020, outside, growthOutside],
            $"{quota2020.Printed} / ({quota2020.Printed} + 10 000 · {outside.Printed} / (1 + {growthOutside.Printed}))",
            $"printed {share.Printed}",
            readings => new Evaluation(
                (1 + (10_000 * (readings[outside] / (1 + readings.Share(growthOutside))) / readings[quota2020])).Reciprocal(), readings.Share(share))).AsTension();

        Member supply = TradePapers.Claim(papers.Security, "c077");
        Relation shares = new Relation(
            RelationKind.Restatement,
            "China's share of output in papers 3 and 5, by the coarser rounding",
            [supply, share],
            share.Printed,
            $"printed {supply.Printed}",
            readings => new Evaluation(readings.Share(share), readings.Share(supply)));

        Member reserves3 = TradePapers.Claim(papers.Quota, "c015"), reserves5 = TradePapers.Claim(papers.Security, "c009");
        Relation[] reserves =
        [
            Restatements.Of(reserves3, reserves5),
            Restatements.Of(TradePapers.Claim(papers.Quota, "c017"), TradePapers.Claim(papers.Security, "c010")),
        ];

        Section = new AuditSection("Quotas, output, reserves", [quota, .. emission, output, shares, .. reserves]);
        Interval above = 100 * ((quota.Computed / quota2019.Number!.Value.Value) - 1);
        Findings =
        [
            Finding.Computed(
                "The mining quota of 2019 in two papers",
                [quota],
                $"{quota.Computed} · 10⁴ t follows from paper 2, {above} % above paper 4's {quota2019.Printed} · 10⁴ t; that number and its growth of {growth2019.Printed} fit the year before.",
                "Paper 4 may have taken the first batch or the figures of 2018; the quota is issued in batches."),
            Finding.Computed(
                "One emission standard has three years",
                emission,
                $"Paper 2 cites GB 26451-{standards[0].Printed}; paper 4 has it acting in {standards[1].Printed}, paper 5 dates it {standards[2].Printed}.",
                "A standard is drafted, issued and in force in different years; the papers do not say which they mean.",
                FindingKind.Tension),
            Finding.Computed(
                "China's share of output and the output outside China are of different vintages",
                [output],
                $"With paper 2's quota and paper 3's growth the share of 2020 is {output.Computed}.",
                "The U.S. Geological Survey revises output; a share and a level taken from two editions need not fit.",
                FindingKind.Tension),
            Finding.Read(
                "Export quotas are abolished in one paper and at work in another",
                [
                    new Quote("paper 2, section 3.2.2.3", "the better structure of trade in 2020 comes from putting export quotas into practice"),
                    new Quote($"paper 4, section {papers.Dependence.Claims.Single(claim => claim.Id == "p4-c037").Section}", $"export quotas were abolished in {TradePapers.Claim(papers.Dependence, "c037").Printed}"),
                ],
                "If paper 4 is right, what 2020 had was the mining and separation quota of paper 2's Table 1, and no export quota.",
                "Paper 2 may mean the mining quota, or an export licence."),
        ];
    }

    public AuditSection Section { get; }

    public IReadOnlyList<Finding> Findings { get; }
}
