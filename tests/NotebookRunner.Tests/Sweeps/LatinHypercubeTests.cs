using NotebookRunner.Parameters;
using NotebookRunner.Sweeps.Designs;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

public sealed class LatinHypercubeTests
{
    private const int Seed = 511;

    private static readonly SweepFactor Rate = Factor("double", 0.5) with { Least = -2.0, Greatest = 3.0 };
    private static readonly SweepFactor Year = Factor("int", 2006) with { Least = 2003, Greatest = 2012 };
    private static readonly SweepFactor Price = Factor("string", "us") with { Values = ["us", "china", "usgs"] };

    [Fact]
    public void Each_stratum_is_hit_exactly_once_for_random_sizes_and_seeds()
    {
        var random = new Random(Seed);
        for (int trial = 0; trial < 300; trial++)
        {
            int runs = random.Next(1, 400), seed = random.Next();
            IReadOnlyList<SweepPoint> points = LatinHypercube.Points([Rate, Year], runs, seed);

            int[] strata = [.. points.Select(point => (int)((((double)point.Values[0]) + 2) / 5 * runs)).Order()];
            Assert.True(strata.SequenceEqual(Enumerable.Range(0, runs)), $"seed {seed}, {runs} runs");
            Assert.Equal(Enumerable.Range(1, runs), points.Select(point => point.Run));
            Assert.All(points, point => Assert.InRange((int)point.Values[1], 2003, 2012));
        }
    }

    [Fact]
    public void Whole_numbers_and_choices_occur_equally_often_where_the_runs_divide_evenly()
    {
        IReadOnlyList<SweepPoint> points = LatinHypercube.Points([Year, Price], 60, Seed);

        Assert.Equal(Enumerable.Range(2003, 10).Select(year => (year, 6)), points.GroupBy(point => (int)point.Values[0]).Select(group => (group.Key, group.Count())).Order());
        Assert.Equal([20, 20, 20], points.GroupBy(point => point.Values[1]).Select(group => group.Count()));
    }

    [Fact]
    public void Where_they_do_not_no_value_is_more_than_one_run_ahead_of_another()
    {
        for (int runs = 1; runs <= 50; runs++)
        {
            int[] counts = [.. Enumerable.Range(2003, 10).Select(year => LatinHypercube.Points([Year], runs, runs).Count(point => (int)point.Values[0] == year))];
            Assert.InRange(counts.Max() - counts.Min(), 0, 2); // a value's share may begin and end inside a stratum
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_points_and_another_factor_beside_it_changes_nothing()
    {
        IReadOnlyList<SweepPoint> points = LatinHypercube.Points([Rate, Price], 25, 7);

        Assert.Equal(points.Select(point => point.Values), LatinHypercube.Points([Rate, Price], 25, 7).Select(point => point.Values));
        Assert.Equal(points.Select(point => point.Values[0]), LatinHypercube.Points([Year, Rate], 25, 7).Select(point => point.Values[1]));
        Assert.NotEqual(points.Select(point => point.Values[0]), LatinHypercube.Points([Rate, Price], 25, 8).Select(point => point.Values[0]));
        Assert.Equal([-0.923662365337, "usgs"], LatinHypercube.Points([Rate, Price], 2, 7)[0].Values); // on every machine
    }

    [Fact]
    public void Factors_meet_in_random_order()
    {
        IReadOnlyList<SweepPoint> points = LatinHypercube.Points([Rate, Factor("double", 1.0, "other") with { Least = 0.0, Greatest = 1.0 }], 500, Seed);
        double[] x = [.. points.Select(point => (double)point.Values[0])], y = [.. points.Select(point => (double)point.Values[1])];

        double correlation = MathCorrelation(x, y);
        Assert.InRange(correlation, -0.15, 0.15); // three standard errors of 500 independent pairs are 0.134
    }

    private static double MathCorrelation(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum()
            / Math.Sqrt(x.Sum(a => (a - meanX) * (a - meanX)) * y.Sum(b => (b - meanY) * (b - meanY)));
    }

    private static SweepFactor Factor(string keyword, object usual, string? name = null) => new(new NotebookParameter
    {
        Name = name ?? keyword + "Factor",
        Type = ParameterType.All.Single(type => type.Keyword == keyword),
        Default = usual,
    });
}
