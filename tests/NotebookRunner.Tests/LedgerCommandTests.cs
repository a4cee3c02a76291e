using System.Text.Json.Nodes;
using NotebookRunner.Ledgers;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>The ledger of runs as a user starts them.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    private readonly RunnerProcess _runner = new();

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task A_run_writes_the_ledger_and_every_page_leads_to_it_with_any_number_of_jobs()
    {
        using var other = new RunnerProcess();
        WriteTwo(_runner);
        WriteTwo(other);

        (int exitCode, string output, string error) = await _runner.RunAsync("run", ".", "--jobs", "1", "--ledger-introduction", "intro.md");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.EndsWith($"Ledger: {Path.Combine("out", "ledger", "index.html")}\n", output, StringComparison.Ordinal);
        Assert.Equal(["findings.csv", "index.html", "numbers.csv", "relations.csv"], _runner.Files("out/ledger").Keys);
        Assert.Equal(LedgerCsv.Numbers(LedgerCollection.Of([LedgerSamples.Executed("a", LedgerSamples.Record())]).Ledger!), _runner.Read("out/ledger/numbers.csv"));
        Assert.Contains("Nobody was asked.", _runner.Read("out/ledger/index.html"), StringComparison.Ordinal);
        Assert.All(["index.html", "a.html", "b.html"], page => Assert.Contains("href=\"ledger/index.html\"", _runner.Read("out/" + page), StringComparison.Ordinal));

        await other.RunAsync("run", ".", "--jobs", "2", "--ledger-introduction", "intro.md");
        Assert.Equal(_runner.Files(), other.Files());
        Assert.Equal(_runner.Files("out/ledger"), other.Files("out/ledger"));
    }

    [Fact]
    public async Task Records_with_errors_end_with_1_and_write_everything_but_the_ledger()
    {
        JsonObject record = LedgerSamples.Record();
        record["version"] = 2;
        _runner.Write("a.ipynb", LedgerSamples.Code(record));

        (int exitCode, string output, string error) = await _runner.RunAsync("run", ".");

        Assert.Equal((1, "error: a.ipynb, cell 1, record of checks: version is 2, expected 1.\n"), (exitCode, error));
        Assert.EndsWith("No ledger was written: records of checks have errors.\n", output, StringComparison.Ordinal);
        Assert.Equal(["a.html", "a.ipynb", "index.html"], _runner.Files().Keys);
        Assert.False(Directory.Exists(Path.Combine(_runner.Folder, "out", "ledger")));
    }

    [Fact]
    public async Task A_run_with_other_parameters_leaves_the_ledger_alone()
    {
        _runner.WriteText("a.ipynb", TestNotebook.TaggedJson("parameters", "int n = 1;", LedgerSamples.Code(LedgerSamples.Record())));
        _runner.WriteText("out/ledger/index.html", "as it was");

        (int exitCode, string output, string error) = await _runner.RunAsync("run", ".", "-p", "n=2");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.DoesNotContain("edger", output, StringComparison.Ordinal);
        Assert.Equal(["index.html"], _runner.Files("out/ledger").Keys);
        Assert.Equal("as it was", _runner.Read("out/ledger/index.html"));
        string folder = Path.Combine("out", "runs", "n=2");
        Assert.False(Directory.Exists(Path.Combine(_runner.Folder, folder, "ledger")));
        Assert.DoesNotContain("ledger/index.html", _runner.Read(Path.Combine(folder, "a.html")) + _runner.Read(Path.Combine(folder, "index.html")), StringComparison.Ordinal);
    }

    /// <summary>Two notebooks with records, of which one speaks of the other's numbers.</summary>
    private static void WriteTwo(RunnerProcess runner)
    {
        runner.Write("a.ipynb", LedgerSamples.Code(LedgerSamples.Record()));
        runner.Write("b.ipynb", LedgerSamples.Code(LedgerSamples.Commentary("x", "3")));
        runner.WriteText("intro.md", "# What stands\n\nNobody was asked.");
    }
}
