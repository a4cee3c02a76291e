using System.Collections.Concurrent;
using NotebookRunner.Execution;
using Spectre.Console;

namespace NotebookRunner.Commands;

/// <summary>Shows a run as bars on a terminal, as plain lines everywhere else.</summary>
internal static class ConsoleProgress
{
    public static async Task<T> ShowAsync<T>(bool interactive, Func<IRunProgress, Task<T>> run)
    {
        if (!interactive)
        {
            return await run(new PlainLines());
        }

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(context => run(new Bars(context)));
    }

    private sealed class PlainLines : IRunProgress
    {
        public void NotebookStarted(string notebook, int cells) => Console.WriteLine($"{notebook}: {cells} code cells");

        public void CellStarted(string notebook, int number, int done)
        {
            // A line a cell would bury what matters in a log.
        }

        public void NotebookFinished(string notebook, bool succeeded, TimeSpan duration) =>
            Console.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{notebook}: {(succeeded ? "done" : "FAILED")} in {duration.TotalSeconds:0.0} s"));
    }

    private sealed class Bars(ProgressContext context) : IRunProgress
    {
        private readonly ConcurrentDictionary<string, ProgressTask> _bars = [];

        public void NotebookStarted(string notebook, int cells) =>
            _bars[notebook] = context.AddTask(Markup.Escape(notebook), maxValue: Math.Max(cells, 1));

        public void CellStarted(string notebook, int number, int done) => _bars[notebook].Value = done;

        public void NotebookFinished(string notebook, bool succeeded, TimeSpan duration)
        {
            ProgressTask bar = _bars[notebook];
            if (succeeded)
            {
                bar.Value = bar.MaxValue;
            }
            else
            {
                bar.Description = $"[red]{Markup.Escape(notebook)}[/]";
            }

            bar.StopTask();
        }
    }
}
