using System.CommandLine;
using System.Diagnostics;
using NotebookRunner.Execution;
using NotebookRunner.Files;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;

namespace NotebookRunner.Commands;

/// <summary>The verb <c>run</c>: executes notebooks and writes them as executed notebooks and pages.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        Argument<string[]> notebooks = new("notebooks")
        {
            Description = "Notebooks, or folders of notebooks.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> output = new("--out", "-o")
        {
            Description = "The folder for executed notebooks and pages.",
            DefaultValueFactory = _ => "out",
        };
        Option<string?> assets = new("--assets")
        {
            Description = "The node_modules folder with plotly.js-dist-min and katex; without it pages need the network.",
        };

        Command command = new("run", "Runs notebooks and writes NAME.ipynb and NAME.html for each, and index.html.") { notebooks, output, assets };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(notebooks)!, parsed.GetValue(output)!, PageAssets.Load(parsed.GetValue(assets)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string output, PageAssets assets, CancellationToken cancellation)
    {
        try
        {
            // Every file is read before the first is run, so that a broken one is told of at once.
            (string Folder, Notebook Notebook)[] notebooks =
                [.. NotebookFiles.Find(paths).Select(path => (Path.GetDirectoryName(Path.GetFullPath(path))!, NotebookReader.Read(path)))];

            List<NotebookRun> runs = await ConsoleProgress.ShowAsync(
                interactive: !Console.IsOutputRedirected, progress => RunAllAsync(notebooks, output, assets, progress, cancellation));
            AtomicFile.WriteText(Path.Combine(output, "index.html"), IndexPage.ToHtml(runs));

            foreach (NotebookRun run in runs.Where(run => !run.Succeeded))
            {
                Console.Error.WriteLine($"error: {run.Failure!.Describe(run.Executed.Name)}");
            }

            Console.WriteLine($"Pages: {Path.Combine(output, "index.html")}");
            if (!assets.IsOffline)
            {
                Console.WriteLine($"Note: figures and formulas need the network ({assets.NetworkReason}).");
            }

            return runs.All(run => run.Succeeded) ? ExitCode.Success : ExitCode.NotebookFailed;
        }
        catch (Exception exception) when (exception is NotebookFormatException or OutputException)
        {
            Console.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted. Files of notebooks that had finished are whole; the others were not touched.");
            return ExitCode.Interrupted;
        }
    }

    private static async Task<List<NotebookRun>> RunAllAsync(
        (string Folder, Notebook Notebook)[] notebooks, string output, PageAssets assets, IRunProgress progress, CancellationToken cancellation)
    {
        var runs = new List<NotebookRun>();
        foreach ((string folder, Notebook notebook) in notebooks)
        {
            long start = Stopwatch.GetTimestamp();
            progress.NotebookStarted(notebook.Name, notebook.CodeCells.Count());
            NotebookRun run = await NotebookExecutor.ExecuteAsync(
                notebook, folder, (number, done) => progress.CellStarted(notebook.Name, number, done), cancellation);
            Save(run, output, assets);
            progress.NotebookFinished(notebook.Name, run.Succeeded, Stopwatch.GetElapsedTime(start));
            runs.Add(run);
        }

        return runs;
    }

    private static void Save(NotebookRun run, string output, PageAssets assets)
    {
        string path = Path.Combine(output, run.Executed.Name);
        AtomicFile.WriteText(path + ".ipynb", NotebookWriter.ToJson(run.Executed));
        AtomicFile.WriteText(path + ".html", NotebookPage.ToHtml(run, assets));
    }
}
