using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using Xunit;
using static RareEarth.Replication.Tests.Checks.Cells;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>From relations to one verdict for each number.</summary>
public sealed class LedgerTests(ITestOutputHelper output)
{
    private const int Seed = 19921105;

    private static Verdict Of(Ledger ledger, Member member) => ledger.Numbers.Single(row => row.Member == member).Verdict;

    [Fact]
    public void A_number_in_relations_that_hold_is_consistent()
    {
        Member total = Cell("total", "12.4"), a = Cell("a", "5.1"), b = Cell("b", "7.3");

        Assert.All(Ledger.Build([total, a, b], [Sums.Total(total, [a, b])]).Numbers, row => Assert.Equal(Verdict.Consistent, row.Verdict));
    }

    [Fact]
    public void The_members_of_one_broken_relation_are_in_dispute_each_with_what_it_would_have_to_be()
    {
        Member total = Cell("total", "14.4"), a = Cell("a", "5.1"), b = Cell("b", "7.3");

        Ledger ledger = Ledger.Build([total, a, b], [Sums.Total(total, [a, b])]);

        Assert.All(ledger.Numbers, row => Assert.Equal(Verdict.InDispute, row.Verdict));
        Repair repair = ledger.Numbers[0].Repair!;
        Assert.Equal((12.3, 12.5), (Math.Round(repair.Lowest, 9), Math.Round(repair.Highest, 9))); // 12.35 and 12.45 rounded to 12.4 need 0.1 to either side
        Assert.Contains("12.4", repair.Slips);
        Assert.Equal((9.2, 9.4), (Math.Round(ledger.Numbers[2].Repair!.Lowest, 9), Math.Round(ledger.Numbers[2].Repair!.Highest, 9)));
    }

    [Fact]
    public void The_one_number_that_repairs_all_broken_relations_is_contradicted_and_the_others_are_not_in_dispute()
    {
        // the cell of the second row and the first column should be 3.0
        Member[] m = Line("x", "1.0 2.0 3.0 8.0 4.0 7.0 4.0 6.0 10.0");
        Relation[] relations =
        [
            Sums.Total(m[2], [m[0], m[1]]), Sums.Total(m[5], [m[3], m[4]]), Sums.Total(m[8], [m[6], m[7]]),
            Sums.Total(m[6], [m[0], m[3]]), Sums.Total(m[7], [m[1], m[4]]), Sums.Total(m[8], [m[2], m[5]]),
        ];

        Ledger ledger = Ledger.Build(m, relations);

        NumberVerdict culprit = ledger.Numbers.Single(row => row.Verdict == Verdict.Contradicted);
        Assert.Equal(m[3], culprit.Member);
        Assert.Contains("3.0", culprit.Repair!.Slips);
        Assert.Contains("8.0 + 4.0 = [11.90, 12.10]; printed 7.0", culprit.Account);
        Assert.All(ledger.Numbers.Where(row => row != culprit), row => Assert.Equal(Verdict.Consistent, row.Verdict));
    }

    [Fact]
    public void A_change_that_breaks_what_held_repairs_nothing()
    {
        // b is in a relation that holds, so that only the total or a can be wrong, and neither can be told from the other
        Member total = Cell("total", "14.4"), a = Cell("a", "5.1"), b = Cell("b", "7.3"), c = Cell("c", "7.3");

        Ledger ledger = Ledger.Build([total, a, b, c], [Sums.Total(total, [a, b]), Sums.Total(b, [c])]);

        Assert.Equal(Verdict.InDispute, Of(ledger, total));
        Assert.NotNull(ledger.Numbers[1].Repair);
        Assert.Null(ledger.Numbers[2].Repair);
    }

    [Fact]
    public void A_quantity_is_changed_in_all_its_places()
    {
        Member inTable = Count("N", "3442"), inOther = Count("N again", "3442");

        Ledger ledger = Ledger.Build([inTable, inOther], [SampleSizes.OrderedPairs(inTable), SampleSizes.OrderedPairs(inOther), Restatements.Of(inTable, inOther)]);

        Assert.All(ledger.Numbers, row => Assert.Equal(Verdict.Contradicted, row.Verdict));
        Assert.Contains("3422", ledger.Numbers[0].Repair!.Slips);
    }

    [Fact]
    public void A_quantity_printed_as_a_share_and_in_percent_is_changed_in_both_units()
    {
        // the share and its copy in percent are in one broken relation each: only as one quantity can they be the culprit
        Member share = Cell("share", "0.250"), percent = Cell("percent", "25.0", "%"), a = Cell("a", "30.0"), whole = Cell("whole", "100.0"), rest = Cell("rest", "70.0", "%");
        Relation[] relations =
        [
            Restatements.Of(share, percent), Sums.Share(share, a, whole), Sums.CompleteShares([percent, rest]), Sums.Share(rest, Cell("b", "70.0"), whole),
        ];

        Ledger ledger = Ledger.Build([share, percent, a, whole, rest, Cell("b", "70.0")], relations);

        Assert.Equal([share, percent], ledger.Numbers.Where(row => row.Verdict == Verdict.Contradicted).Select(row => row.Member));
        Repair repair = ledger.Numbers[0].Repair!;
        Assert.Equal((0.299, 0.301), (Math.Round(repair.Lowest, 9), Math.Round(repair.Highest, 9)));
    }

    [Fact]
    public void A_false_claim_is_contradicted_and_says_nothing_about_the_numbers()
    {
        Member front = Cell("front", "0.502**"), back = Cell("back", "0.715**"), mean = Cell("mean", "0.609");
        Member claim = Claim("the front reacts more than the back");

        Ledger ledger = Ledger.Build(
            [front, back, mean, claim],
            [Claims.Greater(claim, (front, back), (mean, back)), Sums.Total(mean, [mean])],
            notCheckable: new Dictionary<string, NotCheckableReason> { [front.Id] = NotCheckableReason.LicensedData, [back.Id] = NotCheckableReason.UnstatedMethod });

        Assert.Equal([Verdict.NotCheckable, Verdict.NotCheckable, Verdict.Consistent, Verdict.Contradicted], ledger.Numbers.Select(row => row.Verdict));
    }

    [Fact]
    public void A_number_of_the_text_that_the_tables_refute_comes_with_the_one_that_they_give()
    {
        Member before = Cell("before", "50.0"), after = Cell("after", "60.0"), claim = Claim("it grows by 30 %", "30.0", "%");
        var growth = Claims.Number(claim, [before, after], "60.0 / 50.0 − 1", readings => (readings[after] / readings[before]) - 1);

        NumberVerdict row = Ledger.Build([before, after, claim], [growth, Sums.Total(before, [before]), Sums.Total(after, [after])]).Numbers[2];

        Assert.Equal(Verdict.Contradicted, row.Verdict);
        Assert.Equal((19.8, 20.2), (Math.Round(row.Repair!.Lowest, 9), Math.Round(row.Repair.Highest, 9)));
        Assert.Contains("20.0", row.Repair.Slips);
        Assert.Contains("it would have to be between 19.8 and 20.2; one slip away: 20.0", row.Account);
    }

    [Fact]
    public void A_number_that_one_convention_gives_and_another_does_not_varies()
    {
        Member mean = Cell("mean", "1.200");
        Member[] values = Line("x", "1.000 1.440");

        Ledger ledger = Ledger.Build([mean, .. values], [Means.ArithmeticOrGeometric(mean, values)]);

        Assert.Equal(Verdict.Varies, ledger.Numbers[0].Verdict);
        Assert.Equal([Means.GeometricMean], ledger.Numbers[0].Conventions);
        Assert.Equal(Verdict.Consistent, ledger.Numbers[1].Verdict);
    }

    [Fact]
    public void A_reproduced_number_is_no_suspect_and_a_substitute_no_judgement()
    {
        Member total = Cell("total", "14.4"), a = Cell("a", "5.1"), alone = Cell("alone", "1");

        Ledger ledger = Ledger.Build([total, a, alone], [Sums.Total(total, [a])], [new Rerun(a.Id, Verdict.Reproduced, "own data"), new Rerun(alone.Id, Verdict.Differs, "substitutes")]);

        Assert.Equal([Verdict.Contradicted, Verdict.Reproduced, Verdict.Differs], ledger.Numbers.Select(row => row.Verdict));
        Assert.Throws<ArgumentException>(() => new Rerun(a.Id, Verdict.Contradicted, ""));
    }

    [Fact]
    public void Every_number_has_a_row_or_the_ledger_says_what_is_missing()
    {
        Member alone = Cell("alone", "1"), total = Cell("total", "2");

        Assert.Throws<ArgumentException>(() => Ledger.Build([alone], []));
        Assert.Throws<ArgumentException>(() => Ledger.Build([alone, alone], []));
        Assert.Throws<ArgumentException>(() => Ledger.Build([alone], [Sums.Total(total, [alone])]));
        NumberVerdict row = Ledger.Build([alone], [], notCheckable: new Dictionary<string, NotCheckableReason> { [alone.Id] = NotCheckableReason.FigureOnly }).Numbers.Single();
        Assert.Equal((Verdict.NotCheckable, NotCheckableReason.FigureOnly), (row.Verdict, row.Reason));
    }

    [Fact]
    public void In_a_table_with_one_wrong_cell_no_other_cell_is_contradicted()
    {
        var random = new Random(Seed);
        int broken = 0, identified = 0, corruptions = 0;
        for (int round = 0; round < 25; round++)
        {
            SimulatedCell[] cells = TwoWay(random);
            for (int at = 0; at < cells.Length; at++)
            {
                SimulatedCell[] wrong = [.. cells[at].Corruptions()];
                SimulatedCell corrupted = wrong[random.Next(wrong.Length)];
                Member[] members = [.. cells.Select((cell, i) => (i == at ? corrupted : cell).Member)];
                Relation[] relations = TwoWay(members);
                Ledger ledger = Ledger.Build(members, relations);
                NumberVerdict[] accused = [.. ledger.Numbers.Where(row => row.Verdict == Verdict.Contradicted)];
                string where = $"seed {Seed}, round {round}, cell {at}: {cells[at].Printed} → {corrupted.Printed}";
                int own = relations.Count(relation => !relation.Holds);
                corruptions++;
                broken += own > 0 ? 1 : 0;
                identified += accused.Length;

                Assert.All(accused, row => Assert.True(row.Member == members[at], where));
                Assert.True(own < 2 || accused.Length == 1, where);
                double printed = cells[at].Member.Number!.Value.Value;
                Assert.All(ledger.Numbers.Where(row => row.Member == members[at] && row.Repair is not null), row =>
                    Assert.True(row.Repair!.Lowest <= printed + 1e-9 && printed <= row.Repair.Highest + 1e-9, $"{where}: {row.Repair}"));
                Assert.True(own == 0 || ledger.Numbers.Single(row => row.Member == members[at]).Repair is not null, where);
            }
        }

        output.WriteLine($"{corruptions} corruptions of a cell of a two-way table: {broken} caught, {identified} with the cell identified, no other accused (seed {Seed})");
    }

    // 3 × 3 cells with the sums of rows, columns and all: 16 numbers in 8 relations
    private static SimulatedCell[] TwoWay(Random random)
    {
        double[,] x = new double[4, 4];
        for (int cell = 0; cell < 9; cell++)
        {
            double value = 1 + (99 * random.NextDouble());
            x[cell / 3, cell % 3] = value;
            x[cell / 3, 3] += value;
            x[3, cell % 3] += value;
            x[3, 3] += value;
        }

        return [.. x.Cast<double>().Select((value, i) => SimulatedCell.Of($"{i / 4}.{i % 4}", value, 1))];
    }

    private static Relation[] TwoWay(Member[] m) =>
    [
        .. Enumerable.Range(0, 4).Select(row => Sums.Total(m[(4 * row) + 3], [m[4 * row], m[(4 * row) + 1], m[(4 * row) + 2]])),
        .. Enumerable.Range(0, 4).Select(column => Sums.Total(m[12 + column], [m[column], m[4 + column], m[8 + column]])),
    ];
}
