using System.Globalization;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;

namespace RareEarth.Benchmarks.DifferenceInDifferences;

/// <summary>The quota paper's placebo: 500 times 24 rows of 120 as treated; coefficient, standard error clustered by unit, and p.</summary>
internal sealed class PlaceboBenchmark : IBenchmark
{
    public string Name => "did-placebo";

    public string Description => "500 placebo regressions, 24 of 120 rows at random, two-way effects and controls; from the data to 500 coefficients, standard errors and p-values";

    public void Run(TextWriter output)
    {
        DidPanel panel = Read();
        foreach (int threads in new[] { 1, Environment.ProcessorCount })
        {
            int seed = 0;
            double size = 0;
            double error = 0;
            int runs = 0;
            Timing timing = Timing.Of(
                () =>
                {
                    PlaceboDistribution placebo = Placebo.RandomRows(panel, 24, new PlaceboOptions { Threads = threads, Seed = seed++ });
                    size += placebo.Estimates.Average(Math.Abs);
                    error += placebo.StandardErrors.Average();
                    runs++;
                },
                repetitions: 101);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{threads} thread{(threads == 1 ? "" : "s")}: {timing}; mean |b| {size / runs:0.0000}, mean SE {error / runs:0.0000}"));
        }
    }

    private static DidPanel Read()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "DifferenceInDifferences", "panel.csv")).Skip(1).Select(line => line.Split(','))];
        Variable Column(string name, int i) => new(name, rows.Select(row => double.Parse(row[i], CultureInfo.InvariantCulture)));
        return DidPanel.Of(
            Column("y", 2),
            [Column("LNGDP", 4), Column("CR4", 3), Column("EPU", 5)],
            new Grouping("mineral", rows.Select(row => row[0])),
            [.. rows.Select(row => int.Parse(row[1], CultureInfo.InvariantCulture))],
            ["rare earths"],
            2006);
    }
}
