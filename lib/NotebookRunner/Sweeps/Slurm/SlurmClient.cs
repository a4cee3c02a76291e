using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NotebookRunner.Sweeps.Slurm;

/// <summary>Talks to a cluster by <c>sbatch</c> and <c>squeue</c>; accounting (<c>sacct</c>) is not needed.</summary>
internal static class SlurmClient
{
    /// <summary>Submits a script.</summary>
    /// <returns>The job's number.</returns>
    /// <exception cref="SweepException">Slurm did not take it.</exception>
    public static async Task<string> SubmitAsync(string script, CancellationToken cancellation)
    {
        (int exitCode, string output, string error) = await RunAsync(["sbatch", "--parsable", script], cancellation);
        return exitCode == 0
            ? output.Trim().Split(';')[0] // behind the semicolon stands the cluster's name, where there are several
            : throw new SweepException($"sbatch did not take {script}: {OneLine(error)}");
    }

    /// <summary>The tasks of a job that wait or run, with its number and their states in Slurm's words. None when it has ended.</summary>
    /// <exception cref="SweepException">The controller cannot be asked.</exception>
    public static async Task<IReadOnlyList<SlurmTask>> QueueAsync(string jobName, CancellationToken cancellation)
    {
        (int exitCode, string output, string error) = await RunAsync(
            ["squeue", "--noheader", "--array", $"--user={Environment.UserName}", $"--name={jobName}", "--format=%F %K %T"], cancellation);
        return exitCode == 0
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 3)).Select(Task)]
            : throw new SweepException($"squeue gives no answer: {OneLine(error)}");
    }

    private static SlurmTask Task(string[] fields) =>
        new(fields[0], int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int task) ? task : 0, fields[2].Trim());

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] command, CancellationToken cancellation)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output, await error);
        }
        catch (Win32Exception exception)
        {
            throw new SweepException($"{command[0]} cannot be started: {exception.Message}. --engine slurm needs Slurm's own programs on the PATH of this machine.", exception);
        }
    }

    private static string OneLine(string text) => string.Join("; ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
