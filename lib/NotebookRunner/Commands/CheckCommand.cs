using System.CommandLine;
using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Files;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Commands;

/// <summary>The verb <c>check</c>: executes notebooks and compares their outputs with those that their files hold.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string[]> notebooks = NotebookSelection.Argument();
        Option<bool> accept = new("--accept") { Description = "Writes new outputs into the notebooks whose outputs differ." };
        Option<double> relative = Bound("--relative", Tolerance.Usual.Relative, "How far two numbers may be apart, as a part of the larger one.");
        Option<double> absolute = Bound("--absolute", Tolerance.Usual.Absolute, "How far two numbers near zero may be apart.");
        var execution = new ExecutionOptions();

        Command command = new(
            "check", "Runs notebooks and compares their outputs with the stored ones: numbers in text, HTML and JSON by tolerance, everything else exactly.")
        {
            notebooks, accept, relative, absolute,
        };
        execution.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            NotebookBatch batch = execution.Batch(parsed);
            var tolerance = new Tolerance(parsed.GetValue(relative), parsed.GetValue(absolute));
            return CommandAction.RunAsync(
                batch, () => CheckAsync(NotebookSelection.Read(parsed.GetValue(notebooks)!), tolerance, parsed.GetValue(accept), batch, cancellation));
        });
        return command;
    }

    private static async Task<int> CheckAsync(
        NotebookSelection selection, Tolerance tolerance, bool accept, NotebookBatch batch, CancellationToken cancellation)
    {
        if (accept)
        {
            foreach (string folder in selection.Notebooks.Select(entry => Path.GetDirectoryName(entry.Path)!).Distinct())
            {
                OutputFolder.Prepare(folder.Length > 0 ? folder : ".");
            }
        }

        NotebookTask[] tasks = [.. selection.Notebooks.Select(entry => new NotebookTask(entry.Path, entry.Notebook, entry.Notebook.Name))];
        IReadOnlyList<NotebookRun> runs = await ConsoleProgress.ShowAsync(
            interactive: !Console.IsOutputRedirected, progress => batch.RunAsync(tasks, progress, (_, _) => { }, cancellation));

        var problems = selection.Problems.ToList();
        bool differs = false;
        for (int i = 0; i < tasks.Length; i++)
        {
            differs |= !Report(tasks[i], runs[i], tolerance, accept, problems);
        }

        int exitCode = CommandAction.Conclude(problems, runs);
        return exitCode == ExitCode.Success && differs ? ExitCode.NotebookFailed : exitCode;
    }

    /// <summary>Says how a run compares with its file, and rewrites the file where that is wanted.</summary>
    /// <returns>Whether the file now holds what the run gave.</returns>
    private static bool Report(NotebookTask task, NotebookRun run, Tolerance tolerance, bool accept, List<string> problems)
    {
        IReadOnlyList<OutputDifference> differences = OutputComparer.Compare(task.Notebook, run.Executed, tolerance);
        if (!run.Succeeded)
        {
            // What the cells before the failing one gave may show why; those after it gave nothing and prove nothing.
            differences = [.. differences.Where(difference => difference.Cell < (run.Failure!.CellNumber ?? 0))];
        }

        string summary = run.Succeeded ? DifferenceText.Count(differences) : "did not run to its end";
        if (differences.Count > 0 && task.Notebook.CodeCells.All(cell => cell.Outputs.Count == 0))
        {
            Console.WriteLine($"{task.Path}: holds no outputs to compare with");
        }
        else
        {
            Console.WriteLine($"{task.Path}: {summary}");
            Console.Write(DifferenceText.Write(differences, "stored", "new"));
        }

        if (differences.Count == 0 || !run.Succeeded)
        {
            return true; // a failed run is told of by its failure
        }

        if (!accept)
        {
            Console.WriteLine("  If the new outputs are right, store them with: check --accept");
            return false;
        }

        return Accept(task, run, problems);
    }

    private static bool Accept(NotebookTask task, NotebookRun run, List<string> problems)
    {
        try
        {
            AtomicFile.WriteText(task.Path, NotebookWriter.ToJson(run.Executed));
            Console.WriteLine("  accepted: the file holds the new outputs");
            return true;
        }
        catch (OutputException exception)
        {
            problems.Add(exception.Message);
            return false;
        }
    }

    private static Option<double> Bound(string name, double usual, string description) =>
        NumberOption.Create(name, description, usual, bound => bound is >= 0 and < double.PositiveInfinity, "a number that is not negative");
}
