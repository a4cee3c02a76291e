using RareEarth.Methods.Regression;

namespace RareEarth.Benchmarks.DifferenceInDifferences;

/// <summary>One regression with two-way effects in a panel of the quota paper's shape.</summary>
internal sealed class TwoWayFitBenchmark : IBenchmark
{
    public string Name => "did-fit";

    public string Description => "one two-way fixed-effects regression, 5 units x 24 years, clustered by unit";

    public void Run(TextWriter output)
    {
        var random = new Random(2006);
        string[] units = [.. Enumerable.Range(0, 120).Select(row => $"unit {row / 24}")];
        int[] years = [.. Enumerable.Range(0, 120).Select(row => 1999 + (row % 24))];
        var y = new Variable("y", years.Select(_ => random.NextDouble()));
        var did = new Variable("DID", Enumerable.Range(0, 120).Select(row => row < 24 && years[row] >= 2006 ? 1.0 : 0.0));
        var control = new Variable("x", years.Select(_ => random.NextDouble()));
        var unit = new Grouping("unit", units);
        var year = new Grouping("year", years);
        var options = new LinearModelOptions { Covariance = CovarianceEstimator.Clustered(unit) };

        output.WriteLine(Timing.Of(() => LinearModel.Fit(y, [did, control], [unit, year], options)));
    }
}
