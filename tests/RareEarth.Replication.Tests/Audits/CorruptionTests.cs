using System.Globalization;
using RareEarth.Replication.Audits.DevelopmentIndex;
using RareEarth.Replication.Audits.InnovationEfficiency;
using RareEarth.Replication.Audits.QuotaPrice;
using RareEarth.Replication.Audits.TradeDependence;
using RareEarth.Replication.Audits.TradeSecurity;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

/// <summary>
/// Every digit of every cell of the shipped tables is replaced by every other digit, and the relations that the cell is in and
/// that hold are asked again. That a corruption goes beyond the rounding slack is told by points, not by the intervals under test: with
/// every other member at its printed value the calculation misses what is printed by more than rounding all members can move it.
/// </summary>
public sealed class CorruptionTests(ITestOutputHelper output)
{
    public static TheoryData<string> Papers => ["1", "2", "3", "4", "5"];

    private static PaperAudit Audit(string paper) => paper switch
    {
        "1" => EfficiencyAudit.Of(AuditExpectations.Package),
        "2" => DevelopmentAudit.Of(AuditExpectations.Package),
        "4" => TradeDependenceAudit.Of(AuditExpectations.Package),
        "5" => TradeSecurityAudit.Of(AuditExpectations.Package),
        _ => QuotaAudit.Of(AuditExpectations.Package),
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_digit_that_goes_beyond_the_rounding_slack_of_a_relation_is_caught(string paper)
    {
        PaperAudit audit = Audit(paper);
        ILookup<string, Relation> relations = audit.Relations.Where(relation => relation.Holds)
            .SelectMany(relation => relation.Members.Select(member => (member.Id, relation))).ToLookup(pair => pair.Id, pair => pair.relation);
        int all = 0, caught = 0, beyond = 0;
        foreach (Member cell in audit.Paper.Members.Where(member => !member.IsClaim && member.Number is not null && relations.Contains(member.Id)))
        {
            foreach (Interval corrupted in Corruptions(cell))
            {
                all++;
                bool isBeyond = relations[cell.Id].Any(relation => IsBeyond(relation, cell, corrupted));
                bool isCaught = relations[cell.Id].Any(relation => !relation.HoldsWith(Readings.With([cell], corrupted)));
                beyond += isBeyond ? 1 : 0;
                caught += isCaught ? 1 : 0;
                Assert.True(isCaught || !isBeyond, $"{cell.Label}: {cell.Printed} as {corrupted} goes beyond rounding and is not caught.");
            }
        }

        Assert.True(all > 0 && caught >= beyond);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"paper {paper}: {all} corruptions of single digits, {beyond} beyond the slack of a relation, {caught} caught ({100.0 * caught / all:0.0} %)"));
    }

    private static IEnumerable<Interval> Corruptions(Member cell)
    {
        string printed = cell.Number!.Value.Printed;
        int factor = printed.IndexOf('×', StringComparison.Ordinal); // the power of ten stays
        for (int i = 0; i < (factor < 0 ? printed.Length : factor); i++)
        {
            for (char digit = '0'; char.IsAsciiDigit(printed[i]) && digit <= '9'; digit++)
            {
                if (digit != printed[i])
                {
                    PrintedNumber number = PrintedNumber.Parse(printed[..i] + digit + printed[(i + 1)..]);
                    yield return (cell with { Number = number }).Interval;
                }
            }
        }
    }

    // moved by the corruption further than all intervals together are wide
    private static bool IsBeyond(Relation relation, Member cell, Interval corrupted)
    {
        if (relation.Conventions.Count > 1)
        {
            return false; // what one way rules out another may allow
        }

        var readings = Readings.With([cell], corrupted.Midpoint);
        Evaluation moved = relation.Evaluate(readings);
        double slack = relation.Computed.Width + relation.Printed.Width + moved.Computed.Width;
        return slack > 0 && double.IsFinite(slack) && moved.Computed.Gap(moved.Printed) > slack; // counts have no slack to go beyond
    }
}
