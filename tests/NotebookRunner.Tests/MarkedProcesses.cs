using System.Diagnostics;
using System.Globalization;

namespace NotebookRunner.Tests;

/// <summary>Processes of one <see cref="RunnerProcess"/>, found by the mark that they inherit in their environment (Linux).</summary>
internal static class MarkedProcesses
{
    public static IReadOnlyList<int> Find(string mark) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) ? id : 0)
            .Where(id => id > 0 && id != Environment.ProcessId && IsMarked(id, mark)),
    ];

    /// <summary>The kernels among them.</summary>
    public static IReadOnlyList<int> FindKernels(string mark) => [.. Find(mark).Where(id => Read(id, "cmdline").Contains("\0kernel\0", StringComparison.Ordinal))];

    /// <summary>Those that are still there after ten seconds: none, unless there are orphans.</summary>
    public static async Task<IReadOnlyList<int>> WaitForNoneAsync(string mark)
    {
        long start = Stopwatch.GetTimestamp();
        while (Find(mark) is { Count: > 0 } left)
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(10))
            {
                return left;
            }

            await Task.Delay(20);
        }

        return [];
    }

    private static bool IsMarked(int id, string mark) => Read(id, "environ").Contains($"{RunnerProcess.MarkVariable}={mark}\0", StringComparison.Ordinal);

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ""; // it has ended in the meantime, or is another user's
        }
    }
}
