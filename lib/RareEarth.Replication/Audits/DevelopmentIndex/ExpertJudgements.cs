using System.Globalization;
using RareEarth.Methods.AnalyticHierarchy;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Appendix 4.1 and 5: Saaty's scale, the worked example, and whether judgement matrices can give the weights.</summary>
internal static class ExpertJudgements
{
    private const string Table = "Worked example";

    public static AuditSection Section(PrintedPaper paper, IndexTree tree, DevelopmentAuditOptions options)
    {
        Member Claim(string id) => paper.Claim(id);
        Member[] levels = [.. new[] { "c330", "c331", "c332", "c333", "c334" }.Select(Claim)];
        string[] between = ["c336", "c337", "c338", "c339"];
        return new AuditSection("Judgements",
        [
            Counts.Of(Claim("c335"), [.. levels.Select(level => level.Printed)], "levels are listed"),
            Restatements.Of(Claim("c340"), Claim("c335")),
            Restatements.Of(Claim("c348"), levels[0]),
            Restatements.Of(Claim("c349"), levels[^1]),
            .. levels.Select((level, i) => Restatements.Of(Claim($"c{350 + i}"), level)),
            .. between.Select((id, i) => Restatements.Of(Claim($"c{355 + i}"), Claim(id))),
            .. between.Select((id, i) => Means.Arithmetic(Claim(id), [levels[i], levels[i + 1]])),
            Restatements.Of(Claim("c359"), paper[Table, "A1", "A2"]),
            Place(Claim("c360"), "A1", "row"),
            Place(Claim("c361"), "A2", "column"),
            ConsistencyOfConsistent(Claim("c342"), options),
            WorkedExample(Claim("c344"), [paper[Table, "A1", "A2"], paper[Table, "A1", "A3"], paper[Table, "A2", "A3"]], options),
            Matrices(Claim("c365"), tree, options),
        ]);
    }

    // the labels stand in the first row and column, A1 in the second
    private static Relation Place(Member position, string label, string what) => new(
        RelationKind.Count,
        $"{position.Label}: the {what} of {label} behind that of the labels",
        [position],
        $"1 + {label[1..]}",
        $"printed {position.Printed}",
        readings => new Evaluation(1 + double.Parse(label[1..], CultureInfo.InvariantCulture), readings[position]));

    private static Relation ConsistencyOfConsistent(Member claim, DevelopmentAuditOptions options)
    {
        Priorities[] consistent = [.. JudgementSearch.All(randomIndex: options.RandomIndex).Where(each => Math.Abs((each.Matrix[0, 1] * each.Matrix[1, 2]) - each.Matrix[0, 2]) < 1e-9)];
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim],
            $"greatest CI, to 12 decimals, of the {consistent.Length} matrices of three items with a₁₂ a₂₃ = a₁₃",
            $"claimed {claim.Printed}",
            readings => new Evaluation(Math.Round(consistent.Max(each => each.ConsistencyIndex), 12), readings[claim]));
    }

    private static Relation WorkedExample(Member claim, IReadOnlyList<Member> judgements, DevelopmentAuditOptions options)
    {
        Member asked = claim.ReadAs("true of the worked example");
        return new Relation(
            RelationKind.Claim,
            asked.Label,
            [asked, .. judgements],
            $"CR of the judgements {string.Join(", ", judgements.Select(judgement => judgement.Printed))} with the random index of {options.RandomIndex}",
            $"below {claim.Printed}",
            readings =>
            {
                // a number at or below 0 is no judgement
                double[] read = [.. judgements.Select(judgement => readings[judgement].Midpoint)];
                return new Evaluation(
                    read.All(judgement => judgement > 0)
                        ? Priorities.Of(JudgementMatrix.FromUpperTriangle(read), randomIndex: options.RandomIndex).ConsistencyRatio
                        : Interval.Empty,
                    Interval.Between(0, Math.BitDecrement(readings[claim].Lower)));
            });
    }

    // the report describes the way from one matrix to weights, and says that several experts are asked, but not how they are brought together
    private static Relation Matrices(Member claim, IndexTree tree, DevelopmentAuditOptions options)
    {
        IReadOnlyList<Priorities> all = JudgementSearch.All(randomIndex: options.RandomIndex);
        IReadOnlyList<Priorities> consistent = JudgementSearch.Consistent(all, options.LargestConsistencyRatio);
        IReadOnlyList<Priorities> columns = JudgementSearch.All(PrioritisationMethod.ColumnMean, options.RandomIndex);
        string limit = options.LargestConsistencyRatio.ToString("0.00##", CultureInfo.InvariantCulture);
        string fits = string.Join(", ", tree.Parents.Select(node => $"{node.Name} {JudgementSearch.Fitting(node.Periods, consistent).Count}"));
        return new Relation(
            RelationKind.Weights,
            $"{claim.Label}; of {all.Count} matrices {consistent.Count} have CR < {limit}, and of these fit: {fits}",
            [claim, .. tree.All.SelectMany(node => node.Value.Members)],
            $"nodes, of {tree.Parents.Count}, that no such judgements explain",
            "must be none",
            [
                new Convention($"one matrix a node, CR < {limit}", readings => Without(readings, periods => JudgementSearch.AnyFits(periods, consistent))),
                new Convention("one matrix, however inconsistent", readings => Without(readings, periods => JudgementSearch.AnyFits(periods, all))),
                new Convention("one matrix, however inconsistent, by column means", readings => Without(readings, periods => JudgementSearch.AnyFits(periods, columns))),
                new Convention($"the mean of the priorities of two experts, CR < {limit} each", readings => Without(readings, periods => JudgementSearch.TwoExperts(periods, consistent) is not null)),
            ]);

        Evaluation Without(Readings readings, Func<IReadOnlyList<WeightedPeriod>, bool> fit) =>
            new(tree.Parents.Count(node => !fit(FeasibleWeights.Periods(node.Value, node.Parts, readings))), 0);
    }
}
