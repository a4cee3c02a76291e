using System.Globalization;

namespace RareEarth.Benchmarks.Networks;

/// <summary>Processor time of an action over all threads: what it costs on a machine that others use too, where wall-clock time says little.</summary>
internal static class CpuTime
{
    /// <summary>The mean over some runs, as words.</summary>
    public static string Of(Action action, int repetitions)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < repetitions; i++)
        {
            action();
        }

        return string.Create(CultureInfo.InvariantCulture, $"processor time {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds / repetitions:0.0} ms");
    }
}
