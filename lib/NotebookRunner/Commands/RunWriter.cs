using System.Collections.Concurrent;
using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Files;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;

namespace NotebookRunner.Commands;

/// <summary>Writes the files of a run. One that cannot be written is told of at the end and does not keep the others from it.</summary>
internal sealed class RunWriter(string folder, Task<PageAssets> assets, string? introduction = null)
{
    private readonly ConcurrentQueue<string> _problems = [];

    /// <summary>The executed notebook and its page.</summary>
    public void Write(NotebookRun run)
    {
        Write(run.Executed.Name + ".ipynb", NotebookWriter.ToJson(run.Executed));
        Write(run.Executed.Name + ".html", NotebookPage.ToHtml(run, assets.Result));
    }

    /// <summary>What other parameters changed: on the page, for readers of text and for programs.</summary>
    public void Write(RunChanges changes)
    {
        Write(changes.Run.Executed.Name + ".html", NotebookPage.ToHtml(changes.Run, assets.Result, changes));
        Write(changes.Run.Executed.Name + ".changes.txt", changes.ToText());
        Write(changes.Run.Executed.Name + ".changes.json", changes.ToJson());
    }

    /// <summary>Writes the index, tells of everything that went wrong, and gives the exit code.</summary>
    public int Conclude(IReadOnlyList<string> problems, IReadOnlyList<NotebookRun> runs)
    {
        string index = Path.Combine(folder, "index.html");
        if (runs.Count > 0)
        {
            Write("index.html", IndexPage.ToHtml(runs, introduction));
            Console.WriteLine($"Pages: {index}");
            if (assets.Result is { IsOffline: false, NetworkReason: { } reason })
            {
                Console.WriteLine($"Note: figures and formulas need the network ({reason}).");
            }
        }

        return CommandAction.Conclude([.. problems, .. _problems.Order()], runs);
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
