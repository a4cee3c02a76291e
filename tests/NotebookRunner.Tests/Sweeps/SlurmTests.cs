using System.Diagnostics;
using NotebookRunner.Sweeps.Journals;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

/// <summary>Sweeps on a real Slurm of one node.</summary>
public sealed class SlurmTests(SlurmCluster cluster) : IClassFixture<SlurmCluster>
{
    private const string Table = "out/sweeps/toy/toy.csv";

    // From the ninth point on it waits until it may go on.
    private static readonly string Waiting = SweepSamples.Json(
        ("parameters", "int i = 1; // [1..12]"),
        ("", "int j = i;\nwhile (j > 8 && !File.Exists(\"go\"))\n{\n    System.Threading.Thread.Sleep(50);\n}"),
        ("results", "double root = Math.Sqrt(j); // of i"));

    private const string WaitingSweep = "notebook: toy.ipynb\ndesign: grid\nparameters:\n  i: { from: 1, to: 12 }\n";

    [Fact]
    public async Task A_job_array_gives_the_same_table_byte_for_byte_as_this_machine()
    {
        using RunnerProcess runner = cluster.Runner();
        runner.WriteText("toy.ipynb", SweepSamples.Toy);
        runner.WriteText("toy.yaml", SweepSamples.ToySweep);

        (int exitCode, string output, string error) = await runner.RunAsync("sweep", "toy.yaml", "--engine", "slurm", "--array-size", "3", "--partition", "main", "--time", "10", "--sbatch=--comment=a sweep", "--poll", "0.5");

        Assert.Equal(1, exitCode); // two points end in an error, as they do here
        Assert.Contains("12 runs in 3 tasks", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Slurm task", error, StringComparison.Ordinal);
        Assert.Equal(SweepSamples.ToyTable.ReplaceLineEndings("\n"), runner.Read(Table));
        await runner.RunAsync("sweep", "toy.yaml", "--out", "here");
        Assert.Equal(runner.Files("here/sweeps/toy")["toy.csv"], runner.Files("out/sweeps/toy")["toy.csv"]);
        Assert.Contains("#SBATCH --time=10\n", runner.Read("out/sweeps/toy/slurm/1/batch.sh"), StringComparison.Ordinal);

        (_, output, _) = await runner.RunAsync("sweep", "toy.yaml", "--engine", "slurm", "--poll", "0.5");
        Assert.DoesNotContain("Slurm job", output, StringComparison.Ordinal); // nothing is left to submit
    }

    [Fact]
    public async Task A_task_that_is_cancelled_is_named_and_only_its_missing_runs_are_submitted_again()
    {
        using RunnerProcess runner = cluster.Runner();
        runner.WriteText("toy.ipynb", Waiting);
        runner.WriteText("toy.yaml", WaitingSweep);
        using Process first = runner.Start("sweep", "toy.yaml", "--engine", "slurm", "--array-size", "3", "--poll", "0.5");
        Task<string> output = first.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = first.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await WaitForRunsAsync(runner, 8);
        string job = (await cluster.AskAsync("squeue", "--noheader", "--format=%F")).Split('\n')[0];
        await cluster.AskAsync("scancel", $"{job}_3");

        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("error: Slurm task 1.3 (runs 9 to 12): 4 of 4 runs are missing; ", await error, StringComparison.Ordinal);
        Assert.Contains("4 runs are missing; the same command submits them, and no others, again.", await error, StringComparison.Ordinal);
        Assert.Contains("(8 rows; 4 runs are missing)", await output, StringComparison.Ordinal);

        runner.WriteText("go", "");
        (int exitCode, string again, string told) = await runner.RunAsync("sweep", "toy.yaml", "--engine", "slurm", "--array-size", "2", "--poll", "0.5");
        Assert.Equal((0, ""), (exitCode, told));
        Assert.Contains("4 runs in 2 tasks", again, StringComparison.Ordinal);
        await runner.RunAsync("sweep", "toy.yaml", "--out", "here");
        Assert.Equal(runner.Files("here/sweeps/toy")["toy.csv"], runner.Files("out/sweeps/toy")["toy.csv"]);
    }

    [Fact]
    public async Task A_sweep_that_is_not_waited_for_is_gathered_later_and_not_submitted_twice()
    {
        using RunnerProcess runner = cluster.Runner();
        runner.WriteText("toy.ipynb", Waiting);
        runner.WriteText("toy.yaml", WaitingSweep);
        (int exitCode, string output, string error) = await runner.RunAsync("sweep", "toy.yaml", "--engine", "slurm", "--array-size", "2", "--no-wait");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.EndsWith("Gather its runs later with: sweep toy.yaml --out out --gather\n", output, StringComparison.Ordinal);

        (_, output, _) = await runner.RunAsync("sweep", "toy.yaml", "--engine", "slurm", "--no-wait");
        Assert.Contains("goes on; nothing is submitted anew before it has ended.", output, StringComparison.Ordinal);
        (exitCode, _, error) = await runner.RunAsync("sweep", "toy.yaml", "--restart");
        Assert.Equal((2, true), (exitCode, error.Contains("is in the queue still. Wait for it, or cancel it first: scancel ", StringComparison.Ordinal)));

        await WaitForRunsAsync(runner, 8);
        (exitCode, output, _) = await runner.RunAsync("sweep", "toy.yaml", "--gather");
        Assert.Equal(1, exitCode);
        Assert.Contains(" goes on: ", output, StringComparison.Ordinal);
        Assert.Contains("(8 rows; 4 runs are missing)", output, StringComparison.Ordinal);

        runner.WriteText("go", "");
        await WaitForRunsAsync(runner, 12);
        (exitCode, _, error) = await runner.RunAsync("sweep", "toy.yaml", "--gather");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(13, runner.Read(Table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static async Task WaitForRunsAsync(RunnerProcess runner, int count)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(2));
        string folder = Path.Combine(runner.Folder, "out", "sweeps", "toy", "slurm", "1");
        while (!Directory.Exists(folder) || Directory.EnumerateFiles(folder, "*.jsonl").Sum(path => JournalContent.Read(path).Records.Count) < count)
        {
            await Task.Delay(200, timeout.Token);
        }
    }
}
