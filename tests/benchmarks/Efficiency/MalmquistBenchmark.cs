using System.Globalization;
using RareEarth.Methods.Efficiency;

namespace RareEarth.Benchmarks.Efficiency;

/// <summary>The Malmquist index with its parts.</summary>
internal sealed class MalmquistBenchmark : IBenchmark
{
    public string Name => "malmquist";

    public string Description => "input-oriented Malmquist index with pure and scale change, 500 units in 10 periods, 3 + 3 variables";

    public void Run(TextWriter output)
    {
        var panel = DeaPanel.Of(Enumerable.Range(1, 10).Select(t => (t.ToString(CultureInfo.InvariantCulture), BenchmarkUnits.Make(500, (ulong)t))));
        foreach (int threads in new[] { 1, 2 })
        {
            var options = new MalmquistOptions { Threads = threads };
            MalmquistResult result = MalmquistIndex.Solve(panel, options);
            Timing timing = Timing.Of(() => result = MalmquistIndex.Solve(panel, options), 10, 5);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{threads} threads: {timing}; processor time {DeaBenchmark.ProcessorTime(() => MalmquistIndex.Solve(panel, options)):0.0} ms; "
                + $"geometric mean of the index {result.Mean().Change.TotalFactorProductivity:R}; gap {result.Check.Gap:0.0e+0}"));
        }
    }
}
