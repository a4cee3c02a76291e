using System.Diagnostics;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class OutputFaultTests : IDisposable
{
    private readonly RunnerProcess _runner = new();

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task Runs_with_any_number_of_jobs_and_from_any_folder_give_the_same_bytes()
    {
        using var other = new RunnerProcess();
        foreach (RunnerProcess runner in new[] { _runner, other })
        {
            runner.Write("a.ipynb", "# 稀土", "await Task.Delay(300);\n\"late\"", "var random = new Random(7); Console.WriteLine(random.NextDouble());");
            runner.Write("b.ipynb", "Console.Write(\"early \"); Console.Error.Write(\"e\"); 1.5");
            runner.Write("c.ipynb", "throw new InvalidOperationException(\"no more\");");
        }

        Assert.Equal(1, (await _runner.RunAsync("run", ".", "--jobs", "1")).ExitCode);
        Assert.Equal(1, (await other.RunAsync("run", ".", "--jobs", "2")).ExitCode);

        Assert.Equal(7, _runner.Files().Count);
        Assert.Equal(_runner.Files(), other.Files());
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_named_before_anything_is_run()
    {
        _runner.Write("a.ipynb", "Console.WriteLine(\"ran\");");

        // Root may write anywhere but where the system itself keeps its files.
        (int exitCode, string output, string error) = await _runner.RunAsync("run", "a.ipynb", "--out", "/proc/out");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("error: /proc/out cannot be written: ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_full_disk_is_named_and_leaves_only_whole_files()
    {
        _runner.Write("a.ipynb", "\"small\"");
        _runner.Write("b.ipynb", "for (int i = 0; i < 9; i++) Console.Write(new string('x', 100_000));");
        _runner.WriteText("run.sh", "mount -t tmpfs -o size=256k tmpfs out && { $RUN run . --jobs 1; code=$?; cp -r out kept; exit $code; }");
        Directory.CreateDirectory(Path.Combine(_runner.Folder, "out"));
        Assert.SkipUnless(await CanMountAsync(), "This system lets nobody mount a small file system of his own (unshare --mount).");

        (int exitCode, _, string error) = await _runner.ShellAsync("unshare", "--map-root-user", "--mount", "sh", "run.sh");

        Assert.Equal(2, exitCode);
        Assert.Equal("error: out/b.html cannot be written: the disk is full. Free some space, or name another folder.\nerror: out/b.ipynb cannot be written: the disk is full. Free some space, or name another folder.\n", error);
        Assert.Equal(["a.html", "a.ipynb", "index.html"], _runner.Files("kept").Keys);
        Assert.Single(NotebookReader.Read(Path.Combine(_runner.Folder, "kept", "a.ipynb")).Cells[0].Outputs);
    }

    [Fact]
    public async Task Temporary_files_of_killed_runs_are_cleared_away_and_those_of_living_ones_are_not()
    {
        _runner.Write("a.ipynb", "1");
        const int dead = int.MaxValue; // no system numbers its processes so high
        _runner.WriteText($"out/a.ipynb.{dead}.part", "{");
        _runner.WriteText($"out/b.ipynb.{Environment.ProcessId}.part", "{");
        _runner.WriteText("out/mine.part", "not the runner's");

        await _runner.RunAsync("run", "a.ipynb");

        Assert.Equal(["a.html", "a.ipynb", $"b.ipynb.{Environment.ProcessId}.part", "index.html", "mine.part"], _runner.Files().Keys);
    }

    [Fact]
    public async Task An_interrupted_run_says_where_it_was_and_leaves_no_process()
    {
        _runner.Write("a.ipynb", "\"done\"");
        _runner.Write("b.ipynb", "File.WriteAllText(\"begun\", \"\");\nwhile (true) { }");
        using Process process = _runner.Start("run", ".", "--jobs", "1");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!File.Exists(Path.Combine(_runner.Folder, "begun")))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        using (Process interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("Interrupted while b (cell 1) ran. Files of notebooks that had finished are whole; those of the others are as they were.\n", await error);
        Assert.Equal(["a.html", "a.ipynb"], _runner.Files().Keys);
        Assert.Empty(await MarkedProcesses.WaitForNoneAsync(_runner.Folder));
    }

    private static async Task<bool> CanMountAsync()
    {
        try
        {
            using Process probe = Process.Start(new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/tmp"]) { RedirectStandardError = true })!;
            await probe.WaitForExitAsync();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }
}
