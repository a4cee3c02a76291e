using System.Diagnostics;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>
/// <c>kill -9</c> at a hundred random moments: of the runner, which must not leave a process behind, and of its kernels,
/// which the runner must tell of. Either way every file is a whole one, and the next run clears the temporary ones away.
/// </summary>
public sealed class KillTests
{
    private const int Seed = 20260;
    private const int Moments = 100;
    private const int Workers = 3;

    // A run of these notebooks takes one to three seconds, by the load of the machine.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.6);

    [Fact]
    public async Task Whatever_is_killed_only_whole_files_and_no_orphans_are_left()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found by /proc.");
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => KillAsync(worker))));
    }

    private static async Task KillAsync(int worker)
    {
        var random = new Random(Seed + worker);
        using var runner = new RunnerProcess();
        runner.Write("a.ipynb", "# A", "Console.WriteLine(\"one\");");
        runner.Write("b.ipynb", "# B", "Console.WriteLine(new string('x', 900_000));");
        for (int i = worker; i < Moments; i += Workers)
        {
            TimeSpan moment = random.NextDouble() * Longest;
            if (i % 5 == 4)
            {
                await KillKernelAsync(runner, moment);
            }
            else
            {
                await KillRunnerAsync(runner, moment);
            }

            AssertWhole(runner, $"seed {Seed + worker}, kill {i} after {moment.TotalMilliseconds:0} ms");
        }

        Assert.Equal(0, (await runner.RunAsync("run", ".")).ExitCode);
        Assert.Equal(["a.html", "a.ipynb", "b.html", "b.ipynb", "index.html"], runner.Files().Keys);
    }

    private static async Task KillRunnerAsync(RunnerProcess runner, TimeSpan moment)
    {
        using Process process = runner.Start("run", "b.ipynb");
        await Task.Delay(moment);
        process.Kill(); // the runner alone: its kernels must notice by themselves
        await process.WaitForExitAsync();
        Assert.Empty(await MarkedProcesses.WaitForNoneAsync(runner.Folder));
    }

    private static async Task KillKernelAsync(RunnerProcess runner, TimeSpan moment)
    {
        using Process process = runner.Start("run", ".", "--jobs", "1");
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(moment);
        foreach (int kernel in MarkedProcesses.FindKernels(runner.Folder).Take(1))
        {
            try
            {
                Process.GetProcessById(kernel).Kill();
            }
            catch (ArgumentException)
            {
                // It had done its work just before.
            }
        }

        await process.WaitForExitAsync();
        await output;
        string told = await error;
        Assert.Contains(process.ExitCode, new[] { 0, 1 });
        Assert.Equal(process.ExitCode == 0 ? 0 : 1, told.Split("error: ").Length - 1);
        Assert.Equal(process.ExitCode == 0, told.Length == 0);
        Assert.Empty(MarkedProcesses.Find(runner.Folder));
        Assert.DoesNotContain(runner.Files().Keys, name => name.EndsWith(".part", StringComparison.Ordinal));
    }

    private static void AssertWhole(RunnerProcess runner, string when)
    {
        if (!Directory.Exists(Path.Combine(runner.Folder, "out")))
        {
            return;
        }

        foreach (string path in Directory.EnumerateFiles(Path.Combine(runner.Folder, "out")))
        {
            switch (Path.GetExtension(path))
            {
                case ".ipynb":
                    NotebookReader.Read(path); // says itself what is wrong
                    break;
                case ".html":
                    Assert.True(File.ReadAllText(path).EndsWith("</html>\n", StringComparison.Ordinal), $"{path} is cut off ({when})");
                    break;
                default:
                    Assert.EndsWith(".part", path, StringComparison.Ordinal);
                    break;
            }
        }
    }
}
