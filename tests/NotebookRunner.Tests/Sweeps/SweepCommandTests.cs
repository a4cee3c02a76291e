using System.Diagnostics;
using NotebookRunner.Sweeps.Journals;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

/// <summary>The verb as a user calls it.</summary>
public sealed class SweepCommandTests : IDisposable
{
    private const string Folder = "out/sweeps/toy";

    private readonly RunnerProcess _runner = new();

    public SweepCommandTests()
    {
        _runner.WriteText("toy.ipynb", SweepSamples.Toy);
        _runner.WriteText("toy.yaml", SweepSamples.ToySweep);
    }

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task Every_point_has_its_row_whatever_becomes_of_it_and_the_number_of_processes_changes_nothing()
    {
        (int exitCode, string output, string error) = await _runner.RunAsync("sweep", "toy.yaml", "--jobs", "2");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("error: run 11 (year=2013, price=china, rate=0.25): toy.ipynb, cell 3, line 1: ", error, StringComparison.Ordinal);
        Assert.Contains("toy: 12 runs of toy over year, price, rate; results: effect, effectStandardError, rows\n", output, StringComparison.Ordinal);
        Assert.Contains("toy.csv (12 rows, 2 of them with an error)\n", output, StringComparison.Ordinal);
        Assert.Equal(["index.html", "journal.jsonl", "journal.jsonl.lock", "toy.csv"], _runner.Files(Folder).Keys);
        Assert.Equal(SweepSamples.ToyTable.ReplaceLineEndings("\n"), _runner.Read($"{Folder}/toy.csv"));

        await _runner.RunAsync("sweep", "toy.yaml", "--jobs", "1", "--out", "one");
        Assert.Equal(_runner.Read($"{Folder}/toy.csv"), _runner.Read("one/sweeps/toy/toy.csv"));
    }

    [Fact]
    public async Task Whole_runs_give_the_same_table_as_the_cells_that_results_depend_on()
    {
        _runner.WriteText("toy.yaml", SweepSamples.ToySweep.Replace("rate: [0.25, 0.5]", "rate: [0.5]", StringComparison.Ordinal));
        await _runner.RunAsync("sweep", "toy.yaml");
        await _runner.RunAsync("sweep", "toy.yaml", "--whole", "--out", "whole");

        Assert.Equal(7, _runner.Read($"{Folder}/toy.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(_runner.Read($"{Folder}/toy.csv"), _runner.Read("whole/sweeps/toy/toy.csv"));
    }

    [Fact]
    public async Task A_finished_sweep_runs_nothing_again_until_it_is_told_to()
    {
        _runner.WriteText("toy.yaml", "notebook: toy.ipynb\ndesign: list\nrows:\n  - { year: 2013, price: china }\n  - { year: 2013, price: us }\n");
        await _runner.RunAsync("sweep", "toy.yaml");

        (int exitCode, string output, string error) = await _runner.RunAsync("sweep", "toy.yaml");
        Assert.Equal(1, exitCode); // its error is told again
        Assert.DoesNotContain("runs per second", output, StringComparison.Ordinal);
        Assert.Contains("no prices", error, StringComparison.Ordinal);

        (_, output, _) = await _runner.RunAsync("sweep", "toy.yaml", "--retry");
        Assert.Contains("1 runs are finished already\n1 runs in ", output, StringComparison.Ordinal);

        _runner.WriteText("toy.ipynb", SweepSamples.Toy.Replace("year == 2013", "year == 1", StringComparison.Ordinal));
        (exitCode, _, error) = await _runner.RunAsync("sweep", "toy.yaml");
        Assert.Equal((2, true), (exitCode, error.Contains("holds 2 finished runs of another state: since then the notebook's code changed.", StringComparison.Ordinal)));

        (exitCode, output, error) = await _runner.RunAsync("sweep", "toy.yaml", "--restart");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("2 runs in ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_sweep_says_what_is_kept_and_leaves_no_process()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found by /proc.");
        _runner.WriteText("toy.ipynb", SweepSamples.Json(
            ("parameters", "int i = 0; // [0..9]"), ("", "int j = i;\nwhile (j == 2) { }"), ("results", "int square = j * j;")));
        _runner.WriteText("toy.yaml", "notebook: toy.ipynb\ndesign: grid\nparameters:\n  i: { from: 0, to: 9 }\n");
        using Process process = _runner.Start("sweep", "toy.yaml", "--jobs", "1");
        string journal = Path.Combine(_runner.Folder, Folder, "journal.jsonl");
        while (JournalContent.Read(journal).Records.Count < 2)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await _runner.ShellAsync("kill", "-INT", FormattableString.Invariant($"{process.Id}"));
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((130, "Interrupted. 2 of 10 runs are finished and kept; the same command goes on from there.\n"), (process.ExitCode, error));
        Assert.Empty(await MarkedProcesses.WaitForNoneAsync(_runner.Folder));
        Assert.False(File.Exists(Path.Combine(_runner.Folder, Folder, "toy.csv")));
    }

    [Theory]
    [InlineData("inputs: [nothing.csv]\n", "error: toy.yaml: what the sweep depends on cannot be read: ")]
    [InlineData("inputs: data\n", "error: toy.yaml, line 7: inputs: expected a list of paths in brackets.")]
    public async Task Inputs_that_are_not_there_are_told(string line, string message)
    {
        _runner.WriteText("toy.yaml", SweepSamples.ToySweep + line);

        (int exitCode, _, string error) = await _runner.RunAsync("sweep", "toy.yaml");

        Assert.Equal(2, exitCode);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_fit_ends_the_command_before_anything_is_run()
    {
        _runner.WriteText("toy.yaml", SweepSamples.ToySweep.Replace("2011", "1999", StringComparison.Ordinal));

        (int exitCode, _, string error) = await _runner.RunAsync("sweep", "toy.yaml");

        Assert.Equal((2, "error: toy.yaml, line 4: year: 1999 is not allowed. It is declared as: int year = 2006  [2000..2015]\n"), (exitCode, error));
        Assert.False(Directory.Exists(Path.Combine(_runner.Folder, "out")));
    }

    [Fact]
    public async Task A_point_that_hangs_or_ends_its_process_is_a_row_with_its_reason_and_the_others_go_on()
    {
        _runner.WriteText("toy.ipynb", SweepSamples.Json(
            ("parameters", "int i = 0; // [0..9]"),
            ("", "int j = i;\nif (j == 1) while (true) { }\nif (j == 2) Environment.FailFast(\"gone\");"),
            ("results", "int square = i * j;")));
        _runner.WriteText("toy.yaml", "notebook: toy.ipynb\ndesign: grid\nparameters:\n  i: { from: 0, to: 3 }\n");

        (int exitCode, _, _) = await _runner.RunAsync("sweep", "toy.yaml", "--cell-timeout", "3", "--jobs", "1");

        string[] rows = _runner.Read($"{Folder}/toy.csv").Split('\n');
        Assert.Equal((1, "1,0,0,,", "4,3,9,,"), (exitCode, rows[1], rows[4]));
        Assert.StartsWith("2,1,,,\"toy.ipynb, cell 2: CellTimeout: the cell ran longer than 3 s", rows[2], StringComparison.Ordinal);
        Assert.StartsWith("3,2,,,\"toy.ipynb, cell 2: KernelDied: ", rows[3], StringComparison.Ordinal);
    }
}
