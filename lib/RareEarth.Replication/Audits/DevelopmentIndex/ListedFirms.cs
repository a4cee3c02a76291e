using Microsoft.Data.Analysis;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Data;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Table 2, sections 3.2.2.2 and 3.2.3.1: revenue, net profit and R&amp;D of listed firms.</summary>
internal static class ListedFirms
{
    private static readonly string[] Segments = ["composite", "magnets", "functional materials"];

    public static AuditSection Section(PrintedPaper paper, DataPackage package)
    {
        Member Claim(string id) => paper.Claim(id);
        Member Revenue(int year, string segment) => paper["Table 2", $"{year} revenue", segment];
        Member Profit(int year, string segment) => paper["Table 2", $"{year} net profit", segment];
        Relation Grows(string id, Func<int, string, Member> what, string segment) => Growth.Rate(Claim(id), what(2019, segment), what(2020, segment));
        DataFrame firms = package.Load("development-firms");
        string[] years = [.. paper.Tables.Single(table => table.Name == "development-table2").Numbers.Select(number => number.Row.Split(' ')[0]).Distinct()];

        return new AuditSection("Listed firms",
        [
            .. new[] { 2018, 2019, 2020 }.SelectMany(year => new[] { Revenue, (Func<int, string, Member>)Profit }
                .Select(what => Sums.Total(what(year, "all"), [.. Segments.Select(segment => what(year, segment))]))),
            Restatements.Of(Claim("c195"), Revenue(2020, "all")),
            Restatements.Of(Claim("c197"), Profit(2020, "all")),
            Restatements.Of(Claim("c200"), Revenue(2020, "magnets")),
            Restatements.Of(Claim("c201"), Profit(2020, "magnets")),
            Restatements.Of(Claim("c205"), Revenue(2020, "composite")),
            Restatements.Of(Claim("c207"), Profit(2020, "composite")),
            Restatements.Of(Claim("c210"), Revenue(2020, "functional materials")),
            Restatements.Of(Claim("c213"), Profit(2020, "functional materials")),
            Grows("c196", Revenue, "all"),
            Grows("c198", Profit, "all"),
            Grows("c202", Revenue, "magnets"),
            Grows("c203", Profit, "magnets"),
            Grows("c206", Revenue, "composite"),
            Grows("c208", Profit, "composite"),
            Grows("c211", Revenue, "functional materials"),
            Growth.Rate(RateOfChange.Fall(Claim("c214")), Profit(2019, "functional materials"), Profit(2020, "functional materials")),
            Claims.Greater(Claim("c199"), (Profit(2020, "composite"), Profit(2019, "composite")), (Profit(2020, "functional materials"), Profit(2019, "functional materials"))),
            Claims.Greater(Claim("c204"), (Revenue(2020, "magnets"), Revenue(2019, "magnets")), (Profit(2020, "magnets"), Profit(2019, "magnets"))),
            Claims.Greater(Claim("c209"), (Profit(2018, "composite"), Profit(2019, "composite")), (Profit(2020, "composite"), Profit(2019, "composite"))),
            Ratios(Claim("c212"), Revenue(2018, "functional materials"), Revenue(2019, "functional materials"), Revenue(2020, "functional materials")),
            Ratios(Claim("c215"), Profit(2018, "functional materials"), Profit(2019, "functional materials"), Profit(2020, "functional materials")),
            Counts.Of(Claim("c191"), [.. firms.Rows.Select(row => (string)row["firm_zh"])], "the note to Table 2 names"),
            .. new[] { "c272", "c278", "c319", "c320", "c321", "c322" }.Select(id => Restatements.Of(Claim(id), Claim("c191"))),
            Year(Claim("c216"), years[0], "first"),
            Year(Claim("c217"), years[^1], "last"),
            .. Research(paper, Revenue(2020, "all")),
        ]);
    }

    /// <summary>R&amp;D spending B = s · R, from share and revenue, against its change and its growth; and whether effort rises.</summary>
    private static IReadOnlyList<Relation> Research(PrintedPaper paper, Member revenue)
    {
        Member share = paper.Claim("c279"), change = paper.Claim("c280"), growth = paper.Claim("c281"), revenueGrowth = paper.Claim("c196"), effort = paper.Claim("c277");
        Interval ShareGrowth(Readings readings) => ((1 + readings.Share(growth)) / (1 + readings.Share(revenueGrowth))) - 1;
        return
        [
            new Relation(
                RelationKind.Growth,
                $"{growth.Label} is that of a level of {share.Printed} of {revenue.Printed}, which changed by {change.Printed}",
                [growth, share, revenue, change],
                $"{change.Printed} / ({share.Printed} · {revenue.Printed} − {change.Printed})",
                $"printed {growth.Printed}",
                readings => new Evaluation((1 - (readings[change] / (readings.Share(share) * readings[revenue]))).Reciprocal() - 1, readings.Share(growth))),
            new Relation(
                RelationKind.Claim,
                $"{effort.Label}; spending grows by {growth.Printed}, revenue by {revenueGrowth.Printed}",
                [effort, growth, revenueGrowth],
                "growth of R&D effort",
                "must be above 0",
                [
                    new Convention("effort is spending", readings => new Evaluation(readings.Share(growth), Interval.NonNegative)),
                    new Convention("effort is spending as a share of revenue", readings => new Evaluation(ShareGrowth(readings), Interval.NonNegative)),
                ]),
            new Relation(
                RelationKind.Mean,
                "the growth of the R&D index lies between that of spending and that of its share of revenue",
                [paper.Claim("c275"), growth, revenueGrowth],
                $"from (1 + {growth.Printed}) / (1 + {revenueGrowth.Printed}) − 1 to {growth.Printed}",
                $"printed {paper.Claim("c275").Printed}",
                readings => new Evaluation(ShareGrowth(readings).Hull(readings.Share(growth)), readings.Share(paper.Claim("c275")))),
        ];
    }

    // growth, negative for a fall, is greater than the year before: B / A > A / Z
    private static Relation Ratios(Member claim, Member first, Member second, Member third) => new(
        RelationKind.Claim,
        claim.Label,
        [claim, first, second, third],
        $"{third.Printed} / {second.Printed} − {second.Printed} / {first.Printed}",
        "must be above 0",
        readings => new Evaluation((readings[third] / readings[second]) - (readings[second] / readings[first]), Interval.Between(double.Epsilon, double.PositiveInfinity)));

    private static Relation Year(Member year, string shown, string which) => new(
        RelationKind.Restatement,
        $"{year.Label} is the {which} year that Table 2 shows",
        [year],
        shown,
        $"printed {year.Printed}",
        readings => new Evaluation(double.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), readings[year]));
}
