using System.Globalization;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>What does not fit together in the report.</summary>
internal static class DevelopmentFindings
{
    public static IReadOnlyList<Finding> Of(PrintedPaper paper, IndexTree tree, IReadOnlyList<AuditSection> sections, DevelopmentAuditOptions options)
    {
        Relation About(string section, string claim) => sections.Single(each => each.Title == section).Relations.Single(relation =>
            relation.Members[0].Id == paper.Claim(claim).Id && (relation.Kind != RelationKind.Restatement || section == "Indicators and labels"));
        Relation[] rates = [.. new[] { "c032", "c036", "c037" }.Select(id => About("Mean growth", id))];
        IndexNode environment = tree["environment"];
        Interval ecology = FeasibleWeights.Program(environment.Periods).Range([0, 0, environment.Children[2].Value.Now(Readings.AsPrinted)]);
        Interval pull = About("Economy", "c087").Computed;
        Interval needed = 100 * (paper.Claim("c087").Interval / paper.Claim("c086").Interval).Intersect(paper.Claim("c090").Interval / paper.Claim("c089").Interval);
        string natural = string.Join(", ", FeasibleWeights.OnGrid(tree.Total.Periods, 20).Select(weights => $"({string.Join(", ", weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture)))})"));
        string Printed(string id) => paper.Claim(id).Printed;

        return
        [
            Finding.Computed(
                "Mean annual growth from 2014 to 2020 is computed with one interval too many",
                rates,
                $"{string.Join(", ", rates.Select(rate => $"{100 * rate.Computed}%"))} for environment, strength and potential, over {options.Intervals} intervals.",
                "2014 to 2020 are seven years and six intervals; the root was taken of the number of years. It is a common slip and changes no order."),
            Finding.Computed(
                "\"All sub-indices grow by more than 8% a year\" is true of the first level only",
                [About("Mean growth", "c024")],
                "It would have to say \"the sub-indices of the first level\": four of the nine below them grow by less.",
                "各项子指数 can mean the three of the first level, which the report calls 子指数 (those below them are 分项子指数 or 指标): then it holds, under either count of intervals.",
                FindingKind.Tension),
            Finding.Computed(
                "The sub-indices of environment \"rise steadily\" although economy falls below its base",
                [About("Rises and falls", "c055")],
                "Two of the three would have to be named: policy and ecology.",
                "The next sentences of the same paragraph say that economy fell markedly; the first one describes the index as a whole."),
            Finding.Computed(
                "A \"steady\" or \"continued\" rise has a fall in 2019 in it",
                [About("Rises and falls", "c035"), About("Rises and falls", "c154")],
                "The rise would have to be said of the end points, or of 2020 alone.",
                "\"Steadily\" may mean on the whole. The report says of strength that growth turned from negative to positive in 2020, and of trade that a fall turned into a rise: both fell in 2019.",
                FindingKind.Tension),
            Finding.Computed(
                "Shares of GDP growth, points of it and the growth rate do not fit together",
                [About("Economy", "c087"), About("Economy", "c090")],
                $"Growth would have to be {needed}%: {Printed("c086")} of the printed {Printed("c070")} is {pull} points.",
                "The statistical office published a higher rate first and revised it down later: shares and points seem to be of the first release, the growth rate of the final one, as the report says of it."),
            Finding.Computed(
                $"Imports of compounds \"change little\" at +{Printed("c236")} by weight and +{Printed("c238")} by value",
                [About("Trade", "c224")],
                "It would have to be said of the weight alone, and of little in comparison.",
                "Beside metal ores, which grow by half, compounds do grow little by weight. By value they grow more than imports as a whole.",
                FindingKind.Tension),
            Finding.Computed(
                "Imports of metals \"grow much\": the figures given are those of metal ores",
                [About("Trade", "c223")],
                "What ores and compounds leave for metals and all else hardly changes by weight and falls by value.",
                "稀土金属 (metals) seems to stand for 稀土金属矿 (metal ores), whose figures follow in the next sentence: then it holds.",
                FindingKind.Tension),
            Finding.Computed(
                "The growth of two export prices is off in the last digits",
                [About("Trade", "c245"), About("Trade", "c251")],
                $"{100 * About("Trade", "c245").Computed}% and {100 * About("Trade", "c251").Computed}% follow from the printed falls of value and weight.",
                "Prices, or weights and values of 2019, were probably rounded before the growth was computed."),
            Finding.Computed(
                "\"R&D effort keeps increasing\" while R&D falls as a share of revenue",
                [About("Listed firms", "c277")],
                "It would have to be said of the amount spent.",
                $"力度 (effort) can mean the amount, which grows by {Printed("c281")}. Revenue grows faster, so that the share, which the same sentence quotes for 2020, was higher in 2019.",
                FindingKind.Tension),
            Finding.Computed(
                "Net profit of functional materials \"recovers and rises\" while Table 2 has it fall",
                [About("Listed firms", "c199")],
                "Only composite firms rise; of functional materials it is the fall that becomes smaller, as the end of the paragraph says.",
                "Two segments were put in one sentence, of which one rose and the other fell less than before."),
            Finding.Computed(
                $"The figure that shows the steps of AHP is cited as {Printed("c328")} and captioned {Printed("c329")}",
                [About("Indicators and labels", "c328")],
                $"The citation would have to be of Figure {Printed("c329")}: Figure {Printed("c328")} shows the science index.",
                "A figure was added before it, and the citation was not updated."),
            Finding.Computed(
                "The second ecological indicator has two names: ammonia nitrogen and nitrogen oxides",
                [About("Indicators and labels", "c111")],
                "Part 3 would have to say nitrogen oxides, as Table 3 and the appendix do, with the emission limits of that gas.",
                "氨氮化物 and 氮氧化物 are easily confused, as 氨, 氮 and 氧 look alike: a typing slip."),
            Finding.Computed(
                "The judgement table of strength compares B1-B3 with B4-B6",
                [About("Indicators and labels", "c363")],
                "Its rows would have to be labelled B4-B6: a judgement matrix compares items with themselves.",
                "The table was copied from that of environment and its rows kept their labels; the names in the rows are right."),
            Finding.Read(
                $"Potential is said to rise \"by {Printed("c267")}, by {Printed("c268")}\"",
                [new("section 3.2.3", "较基期上涨 77.11%，涨幅 77.11%"), new("section 3.1", "较基期上涨 77.11 点，涨幅 77.11%")],
                "The first number would be in index points, as in section 3.1.",
                "With a base of 100 points and per cent are the same number, so that the sentence is not false: a slip of the unit.",
                FindingKind.Tension),
            Finding.Read(
                "Two of the nine values of 2020 on the second level are forecasts",
                [
                    new("footnote 1, on ecology", "由于 2020 年数据尚未公布，此处数据为预测值"),
                    new("footnote 2, on production", "由于数据缺失，此处数据为预测值"),
                    new("computed from the feasible weights", $"ecology makes up {ecology} of the {environment.Value.Level.Printed} points of environment and {Contributions.Range(environment.Value, environment.Parts, 2)} of its rise of {environment.Change} points"),
                ],
                "The headline of 2020 would have to say that it rests on forecasts.",
                "The report says so in footnotes. How the forecasts were made is not stated, and which values of earlier years are filled in is not marked.",
                FindingKind.Tension),
            Finding.Computed(
                "\"Environment is the main driver of the total index\" depends on weights that are not printed",
                [About("Weights", "c033")],
                $"Environment contributes {Contributions.Range(tree.Total.Value, tree.Total.Parts, 0)} of {tree.Total.Value.Difference!.Printed} points over all weights that fit.",
                $"Environment has the highest growth. Of the weights in steps of 0.05, {natural} fit: under the third environment leads narrowly, under others it is far behind.",
                FindingKind.Tension),
            Finding.Read(
                "Table 2 and the appendix give different sources for revenue and net profit",
                [new("Table 2", "数据来源：Wind，新华指数整理"), new("appendix, A221 and A222", "数据来源于《稀土信息》")],
                "One of the two sources, or both for different years, would have to be named in both places.",
                "The journal reprints such figures, and may have been used for the index while Table 2 was compiled anew.",
                FindingKind.Tension),
            Finding.Computed(
                "No single judgement matrix gives the weights of the second level",
                [About("Judgements", "c365")],
                "Several matrices for each node would have to be averaged, or the weights rounded or set by hand.",
                "The report asks several experts but does not say how their answers are brought together. The mean of two experts' weights is already enough, so that nothing here contradicts a survey; it does show that a step is missing in the description.",
                FindingKind.Tension),
        ];
    }
}
