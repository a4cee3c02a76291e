using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace NotebookRunner.Commands;

/// <summary>Shows how far a sweep is: a bar on a terminal, a line every few seconds everywhere else.</summary>
internal static class SweepProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Runs something that reports how many runs it has finished; from any thread.</summary>
    /// <param name="runs">How many there will be.</param>
    /// <param name="work">Is given what to report to.</param>
    public static async Task ShowAsync(int runs, Func<Action<int>, Task> work)
    {
        if (Console.IsOutputRedirected)
        {
            await work(Lines(runs));
            return;
        }

        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask("runs", maxValue: runs);
                await work(done => bar.Value = Math.Max(bar.Value, done));
            });
    }

    private static Action<int> Lines(int runs)
    {
        var gate = new Lock();
        long last = Stopwatch.GetTimestamp();
        return done =>
        {
            lock (gate)
            {
                if (Stopwatch.GetElapsedTime(last) > Interval && done < runs)
                {
                    last = Stopwatch.GetTimestamp();
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {runs} runs"));
                }
            }
        };
    }
}
