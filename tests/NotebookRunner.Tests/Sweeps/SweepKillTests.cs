using System.Diagnostics;
using NotebookRunner.Sweeps.Journals;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

/// <summary><c>kill -9</c> at random moments: nothing that was finished is lost or done twice, and no process is left behind.</summary>
public sealed class SweepKillTests : IDisposable
{
    private const int Seed = 2203;
    private const int Kills = 3;

    private readonly RunnerProcess _runner = new();
    private readonly Random _random = new(Seed);

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task A_sweep_of_500_runs_that_is_killed_three_times_ends_with_500_rows()
    {
        _runner.WriteText("cheap.ipynb", SweepSamples.Json(
            ("parameters", "int i = 0; // [0..1000]"), ("", "System.Threading.Thread.Sleep(4);"), ("results", "double root = Math.Sqrt(i); // of i")));
        _runner.WriteText("cheap.yaml", "notebook: cheap.ipynb\ndesign: grid\nparameters:\n  i: { from: 1, to: 500 }\n");

        string[] rows = await KillAsync("cheap", points: 500, least: 20, most: 120);

        Assert.Equal(Enumerable.Range(1, 500).Select(i => FormattableString.Invariant($"{i},{i},{Math.Sqrt(i):G12},,")), rows);
    }

    [Fact]
    public async Task So_does_one_of_the_repository_s_own_notebook()
    {
        string notebook = Path.Combine(Repository.Root, "notebooks", "03-quota-price.ipynb");
        _runner.WriteText("quota.yaml", $"notebook: {notebook}\ndesign: grid\nparameters:\n  policyYear: {{ from: 2003, to: 2018 }}\n  gdp: [gdp_current_usd, gdp_ppp]\n");

        string[] rows = await KillAsync("quota", points: 32, least: 1, most: 8);

        Assert.Equal(Enumerable.Range(1, 32), rows.Select(row => int.Parse(row.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.EndsWith(",,", row, StringComparison.Ordinal)); // nothing missing, no error
    }

    /// <summary>The rows of a sweep that was killed three times, each time some runs further.</summary>
    private async Task<string[]> KillAsync(string name, int points, int least, int most)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found by /proc.");
        string journal = Path.Combine(_runner.Folder, "out", "sweeps", name, "journal.jsonl");
        int before = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            // Counted in runs and not in seconds: every kill falls into the work, however slow the machine is.
            int target = before + _random.Next(least, most);
            using Process process = _runner.Start("sweep", $"{name}.yaml", "--jobs", "2");
            while (JournalContent.Read(journal).Records.Count < target && !process.HasExited)
            {
                await Task.Delay(_random.Next(1, 12), TestContext.Current.CancellationToken);
            }

            Assert.False(process.HasExited, $"seed {Seed}: it ended before kill {kill}");
            process.Kill(); // the runner alone: its workers must notice by themselves
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Empty(await MarkedProcesses.WaitForNoneAsync(_runner.Folder));
            JournalContent content = JournalContent.Read(journal);
            Assert.InRange(content.Dropped, 0, 1);
            Assert.InRange(content.Records.Count, before + 1, points - 1);
            before = content.Records.Count;
        }

        (int exitCode, string output, string error) = await _runner.RunAsync("sweep", $"{name}.yaml", "--jobs", "2");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains(FormattableString.Invariant($"{before} runs are finished already\n"), output, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"{points - before} runs in "), output, StringComparison.Ordinal);
        Assert.Equal(points + 1, File.ReadAllLines(journal).Length); // no run was done twice
        return [.. _runner.Read($"out/sweeps/{name}/{name}.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
