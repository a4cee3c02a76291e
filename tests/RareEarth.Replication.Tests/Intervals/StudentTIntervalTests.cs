using System.Globalization;
using RareEarth.Replication.Intervals;
using Xunit;

namespace RareEarth.Replication.Tests.Intervals;

/// <summary>The enclosures of Student's t against R (tests/reference/t-distribution).</summary>
public sealed class StudentTIntervalTests
{
    private static IEnumerable<double[]> Reference(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "reference", "t-distribution", file)).Skip(1)
            .Select(line => line.Split(',').Select(cell => double.Parse(cell.Replace("Inf", "Infinity"), CultureInfo.InvariantCulture)).ToArray());

    [Fact]
    public void The_p_value_of_R_lies_in_the_enclosure_which_is_narrow()
    {
        double[][] tails = [.. Reference("tails.csv").Where(row => row[1] <= 1000)];

        Assert.True(tails.Length > 100);
        Assert.All(tails, row =>
        {
            Interval p = StudentTInterval.PValue(row[0], (int)row[1]);
            Assert.True(p.Lower - 1e-14 <= row[2] && row[2] <= p.Upper + 1e-14, $"t = {row[0]}, {row[1]} degrees of freedom: {p.Lower:R} … {p.Upper:R} misses {row[2]:R}.");
            Assert.True(p.Width < 1e-11);
        });
    }

    [Fact]
    public void The_critical_value_of_R_lies_at_the_enclosure_which_is_narrow()
    {
        double[][] critical = [.. Reference("critical.csv").Where(row => row[1] <= 1000 && row[0] is 0.9 or 0.95 or 0.99)];

        Assert.True(critical.Length > 10);
        Assert.All(critical, row =>
        {
            double alpha = row[0] == 0.9 ? 0.1 : row[0] == 0.95 ? 0.05 : 0.01;
            Interval t = StudentTInterval.CriticalValue(alpha, double.IsInfinity(row[1]) ? StudentTInterval.Normal : (int)row[1]);
            Assert.True(t.Gap(row[2]) < 1e-11 * row[2], $"α = {alpha}, {row[1]} degrees of freedom: {t.Lower:R} … {t.Upper:R} misses {row[2]:R}.");
            Assert.True(t.Width < 1e-9 * row[2]);
        });
    }

    [Fact]
    public void Critical_values_fall_with_the_degrees_of_freedom_towards_the_normal()
    {
        foreach (double alpha in new[] { 0.1, 0.05, 0.01 })
        {
            double last = double.PositiveInfinity;
            foreach (int degreesOfFreedom in Enumerable.Range(1, 200).Concat([500, 1000, StudentTInterval.Normal]))
            {
                Interval t = StudentTInterval.CriticalValue(alpha, degreesOfFreedom);
                Assert.True(t.Upper < last);
                last = t.Lower;
            }
        }
    }

    [Fact]
    public void The_p_value_of_an_interval_encloses_both_ends()
    {
        Interval p = StudentTInterval.PValue(Interval.Between(2, 2.1), 4);

        Assert.True(p.Contains(StudentTInterval.PValue(2, 4)) && p.Contains(StudentTInterval.PValue(2.1, 4)));
        Assert.Equal(1, StudentTInterval.PValue(Interval.Between(-1, 1), 4).Upper);
    }
}
