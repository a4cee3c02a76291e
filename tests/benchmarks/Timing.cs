using System.Diagnostics;
using System.Globalization;

namespace RareEarth.Benchmarks;

/// <summary>Wall-clock times of one action, after it has been warmed up.</summary>
/// <param name="Milliseconds">The times, shortest first.</param>
internal sealed record Timing(IReadOnlyList<double> Milliseconds)
{
    /// <summary>The middle time.</summary>
    public double Median => Milliseconds[Milliseconds.Count / 2];

    /// <summary>Times an action.</summary>
    /// <param name="action">What is timed.</param>
    /// <param name="repetitions">Timed runs, one at least.</param>
    /// <param name="warmUps">Runs before them that are not timed: the compiler optimises a method while it is in use.</param>
    public static Timing Of(Action action, int repetitions = 31, int warmUps = 60)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(repetitions);
        for (int i = 0; i < warmUps; i++)
        {
            action();
        }

        // the optimised code arrives from a background thread a little after the calls that asked for it
        Thread.Sleep(250);
        double[] times = new double[repetitions];
        for (int i = 0; i < repetitions; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return new Timing(times);
    }

    /// <summary>Shortest, middle and longest time.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"min {Milliseconds[0]:0.000} ms, median {Median:0.000} ms, max {Milliseconds[^1]:0.000} ms ({Milliseconds.Count} runs)");
}
