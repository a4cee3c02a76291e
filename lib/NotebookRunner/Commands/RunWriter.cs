using System.Collections.Concurrent;
using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Files;
using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;

namespace NotebookRunner.Commands;

/// <summary>Writes the files of a run. One that cannot be written is told of at the end and does not keep the others from it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="assets">Scripts and styles of pages.</param>
/// <param name="introduction">The text that opens the index, or null.</param>
/// <param name="ledger">The folder's ledger; null for a run with other parameters, which has none.</param>
internal sealed class RunWriter(string folder, Task<PageAssets> assets, string? introduction = null, LedgerWriter? ledger = null)
{
    private readonly ConcurrentDictionary<string, bool> _linked = []; // pages that lead to the ledger

    private readonly ConcurrentQueue<string> _problems = [];

    /// <summary>The executed notebook and its page.</summary>
    public void Write(NotebookRun run)
    {
        Write(run.Executed.Name + ".ipynb", NotebookWriter.ToJson(run.Executed));
        WritePage(run, isLinked: ledger is not null && (ledger.Exists || LedgerCollection.HasRecord(run.Executed)));
    }

    /// <summary>What other parameters changed: on the page, for readers of text and for programs.</summary>
    public void Write(RunChanges changes)
    {
        Write(changes.Run.Executed.Name + ".html", NotebookPage.ToHtml(changes.Run, assets.Result, changes));
        Write(changes.Run.Executed.Name + ".changes.txt", changes.ToText());
        Write(changes.Run.Executed.Name + ".changes.json", changes.ToJson());
    }

    /// <summary>Renews the ledger, and the pages that did not know whether there would be one.</summary>
    public LedgerOutcome Update(IReadOnlyList<NotebookTask> tasks, IReadOnlyList<NotebookRun> runs, int unread)
    {
        try
        {
            return ledger!.Update(tasks, runs, unread);
        }
        catch (OutputException exception)
        {
            _problems.Enqueue(exception.Message);
            return new LedgerOutcome(null, IsWhole: false, [], []);
        }
        finally
        {
            foreach (NotebookRun run in runs.Where(run => _linked[run.Executed.Name] != ledger!.Exists))
            {
                WritePage(run, ledger!.Exists);
            }
        }
    }

    /// <summary>Writes the index, tells of everything that went wrong, and gives the exit code.</summary>
    public int Conclude(IReadOnlyList<string> problems, IReadOnlyList<NotebookRun> runs)
    {
        string index = Path.Combine(folder, "index.html");
        if (runs.Count > 0)
        {
            Write("index.html", IndexPage.ToHtml(runs, introduction, ledger?.Exists == true));
            Console.WriteLine($"Pages: {index}");
            if (assets.Result is { IsOffline: false, NetworkReason: { } reason })
            {
                Console.WriteLine($"Note: figures and formulas need the network ({reason}).");
            }
        }

        return CommandAction.Conclude([.. problems, .. _problems.Order()], runs);
    }

    private void WritePage(NotebookRun run, bool isLinked)
    {
        _linked[run.Executed.Name] = isLinked;
        Write(run.Executed.Name + ".html", NotebookPage.ToHtml(run, assets.Result, hasLedger: isLinked));
    }

    private void Write(string name, string text)
    {
        try
        {
            AtomicFile.WriteText(Path.Combine(folder, name), text);
        }
        catch (OutputException exception)
        {
            _problems.Enqueue(exception.Message);
        }
    }
}
