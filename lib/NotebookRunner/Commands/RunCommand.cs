using System.CommandLine;
using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Files;
using NotebookRunner.Parameters;
using NotebookRunner.Report;

namespace NotebookRunner.Commands;

/// <summary>The verb <c>run</c>: executes notebooks and writes them as executed notebooks and pages.</summary>
internal static class RunCommand
{
    private const string RunsFolder = "runs";

    public static Command Create()
    {
        Argument<string[]> notebooks = NotebookSelection.Argument();
        Option<string> output = new("--out", "-o")
        {
            Description = "The folder for executed notebooks and pages.",
            DefaultValueFactory = _ => "out",
        };
        Option<string?> assets = new("--assets")
        {
            Description = "The node_modules folder with plotly.js-dist-min and katex; without it pages need the network.",
        };
        Option<string?> introduction = new("--introduction")
        {
            Description = "A Markdown file that opens the index; its first heading is the index's title.",
        };
        var ledger = new LedgerOptions();
        var parameters = new ParameterOptions();
        var execution = new ExecutionOptions();

        Command command = new("run", "Runs notebooks and writes NAME.ipynb and NAME.html for each, index.html, and ledger/ where cells leave records of checks.") { notebooks, output, assets, introduction };
        ledger.AddTo(command);
        parameters.AddTo(command);
        execution.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            NotebookBatch batch = execution.Batch(parsed);
            return CommandAction.RunAsync(batch, () =>
            {
                NotebookSelection selection = NotebookSelection.Read(parsed.GetValue(notebooks)!);
                ParameterChoice? choice = parameters.Choose(parsed, selection.Notebooks.Select(entry => entry.Notebook));
                ledger.Validate(parsed, isCanonical: choice is null);
                var pages = Task.Run(() => PageAssets.Load(parsed.GetValue(assets)), cancellation); // megabytes to read while the first notebook starts
                return choice is null
                    ? RunAsync(selection, parsed.GetValue(output)!, pages, IntroductionFile.Read(parsed.GetValue(introduction)), ledger, parsed, batch, cancellation)
                    : RunAsync(selection, choice, Path.Combine(parsed.GetValue(output)!, RunsFolder, choice.Name), pages, batch, cancellation);
            });
        });
        return command;
    }

    /// <summary>The default run of each notebook, into the folder itself.</summary>
    private static async Task<int> RunAsync(
        NotebookSelection selection, string folder, Task<PageAssets> assets, string? introduction, LedgerOptions ledger, ParseResult parsed, NotebookBatch batch,
        CancellationToken cancellation)
    {
        NotebookTask[] tasks = [.. selection.Notebooks.Select(entry => new NotebookTask(entry.Path, entry.Notebook, entry.Notebook.Name))];
        var writer = new RunWriter(folder, assets, introduction, new LedgerWriter(folder, ledger.Introduction(parsed)));
        IReadOnlyList<NotebookRun> runs = await ExecuteAsync(tasks, folder, batch, (_, run) => writer.Write(run), cancellation);
        LedgerOutcome outcome = writer.Update(tasks, runs, selection.Problems.Count);
        int exitCode = writer.Conclude(selection.Problems, runs);
        outcome.Tell();
        bool isRenewed = ledger.UpdateReadme(parsed, outcome);
        return exitCode == ExitCode.Success && (outcome.Problems.Count > 0 || !isRenewed) ? ExitCode.NotebookFailed : exitCode;
    }

    /// <summary>The notebooks that a choice of parameters changes, into a folder of their own, each beside its default run.</summary>
    private static async Task<int> RunAsync(
        NotebookSelection selection, ParameterChoice choice, string folder, Task<PageAssets> assets, NotebookBatch batch, CancellationToken cancellation)
    {
        (NotebookTask Default, NotebookTask Changed, IReadOnlyList<ParameterChange> Changes)[] pairs =
        [
            .. from entry in selection.Notebooks
               let changes = choice.For(entry.Notebook)
               where changes.Count > 0
               select (new NotebookTask(entry.Path, entry.Notebook, entry.Notebook.Name + " (default)"),
                   new NotebookTask(entry.Path, ParameterInjection.Inject(entry.Notebook, changes), entry.Notebook.Name),
                   changes),
        ];
        HashSet<NotebookTask> defaults = [.. pairs.Select(pair => pair.Default)];
        var writer = new RunWriter(folder, assets);

        void Write(NotebookTask task, NotebookRun run)
        {
            if (!defaults.Contains(task))
            {
                writer.Write(run);
            }
        }

        // Default runs are made anew, not read from the last canonical run: that one may be of an older library.
        NotebookTask[] tasks = [.. pairs.SelectMany(pair => new[] { pair.Changed, pair.Default })];
        IReadOnlyList<NotebookRun> runs = await ExecuteAsync(tasks, folder, batch, Write, cancellation);
        for (int i = 0; i < pairs.Length; i++)
        {
            var changes = new RunChanges(pairs[i].Changes, Default: runs[(2 * i) + 1], Run: runs[2 * i]);
            writer.Write(changes);
            Console.WriteLine($"{changes.Run.Executed.Name}: {string.Join(", ", changes.Parameters)}: {DifferenceText.Count(changes.Differences)} from the default run");
        }

        return writer.Conclude(selection.Problems, [.. runs.Where((_, i) => i % 2 == 0)]);
    }

    private static Task<IReadOnlyList<NotebookRun>> ExecuteAsync(
        NotebookTask[] tasks, string folder, NotebookBatch batch, Action<NotebookTask, NotebookRun> onFinished, CancellationToken cancellation)
    {
        OutputFolder.Prepare(folder);
        return ConsoleProgress.ShowAsync(
            interactive: !Console.IsOutputRedirected, progress => batch.RunAsync(tasks, progress, onFinished, cancellation));
    }
}
