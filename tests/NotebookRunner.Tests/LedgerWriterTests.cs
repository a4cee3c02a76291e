using System.Text.Json.Nodes;
using NotebookRunner.Commands;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What runs make of a folder's ledger, one after the other. No kernel is needed: the runs are given.</summary>
public sealed class LedgerWriterTests : IDisposable
{
    private static readonly Notebook A = LedgerSamples.Executed("a", LedgerSamples.Record());
    private static readonly Notebook B = LedgerSamples.Executed("b", LedgerSamples.Commentary("x", "3"));
    private static readonly Notebook C = LedgerSamples.Executed("c");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger-");

    private string Out => Path.Combine(_folder.FullName, "out");

    private string LedgerFolder => Path.Combine(Out, "ledger");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Runs_without_records_make_no_ledger_and_say_nothing_of_one()
    {
        LedgerOutcome outcome = Run([C], [C]);

        Assert.Equal((null, true), (outcome.Ledger, outcome.IsWhole));
        Assert.Empty(outcome.Notes);
        Assert.False(Directory.Exists(LedgerFolder));
        Assert.False(IsLinked("c"));
    }

    [Fact]
    public void A_page_leads_to_the_ledger_that_another_notebook_of_the_run_makes()
    {
        LedgerOutcome outcome = Run([C, A, B], [C, A, B]);

        Assert.True(outcome.IsWhole);
        Assert.True(IsLinked("c"));
        Assert.Equal([$"Ledger: {Path.Combine(LedgerFolder, "index.html")}"], outcome.Notes);
        SortedDictionary<string, byte[]> first = Files();
        Run([C, A, B], [B, A, C]);
        Assert.Equal(first, Files());
    }

    [Fact]
    public void A_run_of_some_notebooks_renews_their_part_and_keeps_the_rest()
    {
        Run([A, B, C], [A, B, C]);
        JsonObject changed = LedgerSamples.Record();
        changed["numbers"]![0]!["verdict"] = "Consistent";

        LedgerOutcome outcome = Run([A, B, C], [LedgerSamples.Executed("a", changed)]);

        Assert.True(outcome.IsWhole);
        Assert.Contains("log points,Consistent,", Read("numbers.csv"), StringComparison.Ordinal);
        Assert.Contains("x,x/f1,", Read("findings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_one_notebook_alone_says_what_its_ledger_is_without()
    {
        LedgerOutcome outcome = Run([A, B, C], [A]);

        Assert.False(outcome.IsWhole);
        Assert.Equal([$"Ledger: {Path.Combine(LedgerFolder, "index.html")} (without b.ipynb, c.ipynb, which did not run)"], outcome.Notes);
    }

    [Fact]
    public void A_run_whose_records_speak_of_notebooks_that_did_not_run_is_no_error()
    {
        LedgerOutcome outcome = Run([A, B, C], [B]);

        Assert.Empty(outcome.Problems);
        Assert.Equal(
            ["No ledger was written: b.ipynb, cell 1, relation x/r1: its member 3/T4/a is no number of any source, expected the id of one. a.ipynb, c.ipynb may have it: run them too."],
            outcome.Notes);
        Assert.False(Directory.Exists(LedgerFolder));
    }

    [Fact]
    public void A_source_that_moved_to_another_notebook_is_taken_from_there()
    {
        Run([A, B], [A, B]);
        Notebook moved = A with { Name = "a2" };

        LedgerOutcome outcome = Run([moved, B], [moved, B]);

        Assert.Empty(outcome.Problems);
        Assert.Contains($"In the ledger source 3 comes from a2.ipynb; {Path.Combine(Out, "a.ipynb")}, of an earlier run, has it too and is not counted for it.", outcome.Notes);
        Assert.Contains(",a2,1\n", Read("numbers.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(",a,1\n", Read("numbers.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_with_errors_leave_a_ledger_as_it_was_and_make_none()
    {
        JsonObject stray = LedgerSamples.Record();
        stray["relations"]![0]!["members"]![0] = "9/gone";
        JsonObject double3 = LedgerSamples.Record();
        double3["source"] = "x";
        (Notebook Notebook, string Message)[] faults =
        [
            (LedgerSamples.Executed("a", stray), "a.ipynb, cell 1, relation 3/r1: its member 9/gone is no number of any source, expected the id of one."),
            (LedgerSamples.Executed("a", double3), "b.ipynb, cell 1, source x: a.ipynb, cell 1 has records of this source too, expected one notebook for each source."),
            (LedgerSamples.Executed("a", JsonValue.Create(1)), "a.ipynb, cell 1: the record of checks is not a JSON object."),
        ];
        foreach ((Notebook notebook, string message) in faults)
        {
            LedgerOutcome outcome = Run([notebook, B], [notebook, B]);
            Assert.Contains(message, outcome.Problems);
            Assert.Equal((null, false, "No ledger was written: records of checks have errors."), (outcome.Ledger, outcome.IsWhole, outcome.Notes.Single()));
            Assert.False(Directory.Exists(LedgerFolder));
            Assert.False(IsLinked("a"));
        }

        Run([A, B], [A, B]);
        SortedDictionary<string, byte[]> before = Files();
        foreach ((Notebook notebook, _) in faults)
        {
            LedgerOutcome outcome = Run([notebook, B], [notebook, B]);
            Assert.Equal($"{LedgerFolder} is left as it was: records of checks have errors.", outcome.Notes.Single());
            Assert.Equal(before, Files());
            Assert.True(IsLinked("a"));
        }
    }

    [Fact]
    public void A_notebook_that_fails_leaves_the_ledger_as_it_was()
    {
        Run([A, B], [A, B]);
        SortedDictionary<string, byte[]> before = Files();
        Notebook failed = PageSamples.Run(PageSamples.Code("x", """{"output_type":"error","ename":"E","evalue":"e","traceback":["e"]}""")).Executed with { Name = "b" };

        LedgerOutcome outcome = Run([A, B], [A, failed]);
        Assert.Equal([$"{LedgerFolder} is left as it was: b.ipynb did not run to its end."], outcome.Notes);
        Assert.Equal(before, Files());

        outcome = Run([A, B], [A]); // what b left in the folder is not whole either
        Assert.Equal([$"{LedgerFolder} is left as it was: {Path.Combine(Out, "b.ipynb")} did not run to its end."], outcome.Notes);
        Assert.Equal(before, Files());

        outcome = Run([A, B], [A, B], unread: 1);
        Assert.Equal([$"{LedgerFolder} is left as it was: a notebook could not be read."], outcome.Notes);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_file_of_an_earlier_run_that_is_no_notebook_is_told_of()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "z.ipynb"), "{\"cells\": [");

        LedgerOutcome outcome = Run([A, B], [A, B]);

        Assert.True(outcome.IsWhole);
        Assert.Equal(
            $"The ledger does not count a file of an earlier run: {Path.Combine(Out, "z.ipynb")}: is cut off at line 1. Restore the file, or save it anew from Jupyter or VS Code.", outcome.Notes[0]);
    }

    [Fact]
    public void A_ledger_of_which_nothing_is_left_goes()
    {
        Run([A], [A]);
        Notebook without = C with { Name = "a" };

        LedgerOutcome outcome = Run([without], [without]);

        Assert.Equal([$"{LedgerFolder} was emptied: no notebook holds checks any more."], outcome.Notes);
        Assert.Empty(Files());
        Assert.False(IsLinked("a"));
    }

    /// <summary>A run of some of the notebooks that stand in the folder of sources.</summary>
    private LedgerOutcome Run(Notebook[] sources, Notebook[] executed, int unread = 0)
    {
        string notebooks = Path.Combine(_folder.FullName, "notebooks");
        if (Directory.Exists(notebooks))
        {
            Directory.Delete(notebooks, recursive: true);
        }

        Directory.CreateDirectory(notebooks);
        Directory.CreateDirectory(Out);
        foreach (Notebook source in sources)
        {
            File.WriteAllText(Path.Combine(notebooks, source.Name + ".ipynb"), NotebookWriter.ToJson(source));
        }

        var writer = new RunWriter(Out, Task.FromResult(PageAssets.Load(null)), introduction: null, new LedgerWriter(Out, introduction: null));
        NotebookRun[] runs = [.. executed.Select(notebook => new NotebookRun { Executed = notebook, Failure = FailureOf(notebook) })];
        foreach (NotebookRun run in runs)
        {
            writer.Write(run);
        }

        return writer.Update([.. executed.Select(notebook => new NotebookTask(Path.Combine(notebooks, notebook.Name + ".ipynb"), notebook, notebook.Name))], runs, unread);
    }

    private static NotebookFailure? FailureOf(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => cell.Outputs).Any(output => (string?)output["output_type"] == "error") ? new NotebookFailure(1, new CellError("E", "e", null, null, [])) : null;

    private bool IsLinked(string notebook) => File.ReadAllText(Path.Combine(Out, notebook + ".html")).Contains("href=\"ledger/index.html\"", StringComparison.Ordinal);

    private string Read(string name) => File.ReadAllText(Path.Combine(LedgerFolder, name));

    private SortedDictionary<string, byte[]> Files() =>
        new(Directory.EnumerateFiles(LedgerFolder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);
}
