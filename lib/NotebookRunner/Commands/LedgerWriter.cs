using NotebookRunner.Execution;
using NotebookRunner.Files;
using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;

namespace NotebookRunner.Commands;

/// <summary>
/// Writes the ledger of a folder after a run into it. The ledger is what all executed notebooks in the folder say, those of this
/// run and those that earlier runs left: a run of one notebook renews its part and keeps the rest. Where some of it is not to be
/// had (a notebook failed, records do not fit together) the ledger stays as it was.
/// </summary>
internal sealed class LedgerWriter(string folder, string? introduction)
{
    private const string Page = "index.html";

    private readonly string _ledgerFolder = Path.Combine(folder, "ledger");

    /// <summary>Whether there is one now.</summary>
    public bool Exists => File.Exists(Path.Combine(_ledgerFolder, Page));

    private string PagePath => Path.Combine(_ledgerFolder, Page);

    /// <summary>Renews it.</summary>
    /// <param name="tasks">What was run.</param>
    /// <param name="runs">What came of it, in that order.</param>
    /// <param name="unread">How many notebooks of the run could not be read.</param>
    /// <exception cref="OutputException">A file of the ledger cannot be written.</exception>
    public LedgerOutcome Update(IReadOnlyList<NotebookTask> tasks, IReadOnlyList<NotebookRun> runs, int unread)
    {
        var notes = new List<string>();
        (Notebook Notebook, string File)[] earlier = [.. Earlier(tasks, notes)];
        Notebook[] all = [.. runs.Select(run => run.Executed), .. earlier.Select(entry => entry.Notebook)];
        string[] missing = [.. Missing(tasks, earlier.Select(entry => entry.Notebook.Name))];
        if (!all.Any(LedgerCollection.HasRecord) && !Exists)
        {
            return new LedgerOutcome(null, IsWhole: missing.Length == 0 && unread == 0 && runs.All(run => run.Succeeded), [], []);
        }

        string[] failed =
        [
            .. runs.Where(run => !run.Succeeded).Select(run => run.Executed.Name + ".ipynb"),
            .. earlier.Where(entry => HasError(entry.Notebook)).Select(entry => entry.File),
        ];
        if (failed.Length + unread > 0)
        {
            string why = failed.Length > 0 ? $"{string.Join(", ", failed)} did not run to its end" : "a notebook could not be read";
            return new LedgerOutcome(null, IsWhole: false, [], [.. notes, $"{LeftAsItWas()}: {why}."]);
        }

        LedgerCollection collection = LedgerCollection.Of(runs.Select(run => run.Executed), earlier);
        if (collection.Problems.Count > 0 || (collection.Unknown.Count > 0 && missing.Length == 0))
        {
            return new LedgerOutcome(null, IsWhole: false, [.. collection.Problems, .. collection.Unknown], [.. notes, $"{LeftAsItWas()}: records of checks have errors."]);
        }

        if (collection.Unknown.Count > 0)
        {
            notes.Add($"{LeftAsItWas()}: {collection.Unknown[0]} {string.Join(", ", missing)} may have it: run {(missing.Length == 1 ? "it" : "them")} too.");
            return new LedgerOutcome(null, IsWhole: false, [], notes);
        }

        notes.AddRange(collection.Overruled.Select(overruled => $"In the ledger {overruled}."));
        if (collection.Ledger is not { } ledger)
        {
            Remove();
            return new LedgerOutcome(null, IsWhole: missing.Length == 0, [], [.. notes, $"{_ledgerFolder} was emptied: no notebook holds checks any more."]);
        }

        Write(ledger);
        notes.Add($"Ledger: {PagePath}{(missing.Length > 0 ? $" (without {string.Join(", ", missing)}, which did not run)" : "")}");
        return new LedgerOutcome(ledger, IsWhole: missing.Length == 0, [], notes);
    }

    /// <summary>Executed notebooks in the folder that are not of this run.</summary>
    private IEnumerable<(Notebook Notebook, string File)> Earlier(IReadOnlyList<NotebookTask> tasks, List<string> notes)
    {
        HashSet<string> names = [.. tasks.Select(task => task.Notebook.Name)];
        foreach (string path in Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).Where(path => !names.Contains(Path.GetFileNameWithoutExtension(path))))
        {
            Notebook notebook;
            try
            {
                notebook = NotebookReader.Read(path);
            }
            catch (NotebookFormatException exception)
            {
                notes.Add($"The ledger does not count a file of an earlier run: {exception.Message}");
                continue;
            }

            yield return (notebook, path);
        }
    }

    /// <summary>Notebooks that stand beside those of this run and that were run neither now nor earlier.</summary>
    private static IEnumerable<string> Missing(IReadOnlyList<NotebookTask> tasks, IEnumerable<string> earlier)
    {
        HashSet<string> known = [.. tasks.Select(task => task.Notebook.Name), .. earlier];
        return tasks.Select(task => task.Folder).Distinct().SelectMany(place => Directory.EnumerateFiles(place, "*.ipynb"))
            .Where(path => !known.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => Path.GetFileName(path)).Distinct().Order(StringComparer.Ordinal);
    }

    private static bool HasError(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => cell.Outputs).Any(output => NotebookReader.TextOf(output["output_type"]) == "error");

    private void Write(Ledger ledger)
    {
        (string Name, string Text)[] files =
        [
            ("numbers.csv", LedgerCsv.Numbers(ledger)),
            ("relations.csv", LedgerCsv.Relations(ledger)),
            ("findings.csv", LedgerCsv.Findings(ledger)),
            (Page, LedgerPage.ToHtml(ledger, introduction)),
        ];
        OutputFolder.Prepare(_ledgerFolder);
        foreach ((string name, string text) in files)
        {
            AtomicFile.WriteText(Path.Combine(_ledgerFolder, name), text);
        }
    }

    /// <summary>Nothing says any more what stands in it.</summary>
    private void Remove()
    {
        try
        {
            foreach (string name in (string[])[Page, "numbers.csv", "relations.csv", "findings.csv"])
            {
                File.Delete(Path.Combine(_ledgerFolder, name));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(_ledgerFolder, exception);
        }
    }

    private string LeftAsItWas() => Exists ? $"{_ledgerFolder} is left as it was" : "No ledger was written";
}
