using System.Diagnostics;
using System.Globalization;
using RareEarth.Methods.Efficiency;

namespace RareEarth.Benchmarks.Efficiency;

/// <summary>The input-oriented BCC model with two-stage slacks.</summary>
internal sealed class DeaBenchmark : IBenchmark
{
    private const int Repetitions = 20;

    public string Name => "dea";

    public string Description => "input-oriented BCC model with two-stage slacks, 500 and 2,000 units, 3 + 3 variables; and with CRS and NIRS for scale efficiency";

    public void Run(TextWriter output)
    {
        foreach (int units in new[] { 500, 2000 })
        {
            DeaData data = BenchmarkUnits.Make(units, 1);
            foreach ((int threads, bool scale) in new[] { (1, false), (2, false), (2, true) })
            {
                var options = new DeaOptions { Threads = threads, ScaleEfficiency = scale };
                DeaResult result = Dea.Solve(data, options);
                Timing timing = Timing.Of(() => result = Dea.Solve(data, options), Repetitions);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"n = {units}, {threads} threads{(scale ? ", with scale efficiency" : "")}: {timing}; processor time {ProcessorTime(() => Dea.Solve(data, options)):0.0} ms; "
                    + $"sum of scores {result.Units.Sum(unit => unit.Efficiency):R}, of slacks {result.Units.Sum(unit => unit.SlackSum):R}; "
                    + $"primal {result.Check.Primal:0.0e+0}, dual {result.Check.Dual:0.0e+0}, gap {result.Check.Gap:0.0e+0}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
    }

    /// <summary>Milliseconds of processor time, the mean of several runs: the clock of the processor is coarse.</summary>
    internal static double ProcessorTime(Action action)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        for (int i = 0; i < Repetitions; i++)
        {
            action();
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Repetitions;
    }
}
