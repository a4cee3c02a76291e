using System.Globalization;
using RareEarth.Methods.Efficiency;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

/// <summary>1,000 random instances against GLPK's exact simplex (tests/reference/dea-random).</summary>
public sealed class RandomInstanceFacts
{
    [Fact]
    public void Scores_and_slack_sums_are_those_of_exact_arithmetic()
    {
        ReferenceTable table = ReferenceTable.Read("dea-random/random.csv");
        var wrong = new List<string>();
        int instances = 0;
        DeaResult? solved = null;
        RandomInstance? instance = null;
        int current = 0;
        for (int row = 0; row < table.Count; row++)
        {
            int number = (int)table.Number(row, "instance");
            if (number != current)
            {
                current = number;
                instances++;
                instance = RandomInstance.Make(number);
                solved = Solve(number, instance, wrong);
            }

            if (solved is null)
            {
                continue;
            }

            int unit = (int)table.Number(row, "unit");
            double score = table.Number(row, "score");
            double slack = table.Number(row, "slack_sum");
            DeaUnit actual = solved.Units[unit];
            if (Math.Abs(actual.Efficiency - score) > 1e-8 * score || Math.Abs(actual.SlackSum - slack) > 1e-8 * slack)
            {
                wrong.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"instance {number} ({instance!.KindName}, {instance.Returns}, {instance.Orientation}, n = {instance.Rows.Length}), unit {unit}: score {score:R} got {actual.Efficiency:R}, slack sum {slack:R} got {actual.SlackSum:R}"));
            }
        }

        Assert.Equal(1000, instances);
        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static DeaResult? Solve(int number, RandomInstance instance, List<string> wrong)
    {
        try
        {
            DeaResult solved = Dea.Solve(instance.Data(), instance.Options);
            Assert.True(solved.Check is { Primal: <= 1e-9, Dual: <= 1e-9, Gap: <= 1e-9 }, $"instance {number}: {solved.Check}");
            return solved;
        }
        catch (EstimationException failure)
        {
            wrong.Add($"instance {number} ({instance.KindName}, {instance.Returns}, {instance.Orientation}, m = {instance.Inputs}, n = {instance.Rows.Length}): {failure.Message}");
            return null;
        }
    }
}
