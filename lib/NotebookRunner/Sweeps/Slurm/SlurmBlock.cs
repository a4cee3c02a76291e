using System.Globalization;
using System.Text.Json;
using NotebookRunner.Files;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Sweeps.Slurm;

/// <summary>What one task of an array runs.</summary>
/// <param name="Fingerprint">What the runs depended on when they were submitted.</param>
/// <param name="Runs">Their numbers.</param>
internal sealed record SlurmBlock(SweepFingerprint Fingerprint, IReadOnlyList<int> Runs)
{
    private const string Ending = ".json";

    /// <summary>Divides runs among tasks: neighbours, which have most in common, stay together.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Divide(IReadOnlyList<int> runs, int tasks)
    {
        int count = Math.Min(tasks, runs.Count);
        return [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<int>)[.. runs
            .Skip((int)((long)i * runs.Count / count))
            .Take((int)(((i + 1L) * runs.Count / count) - ((long)i * runs.Count / count)))])];
    }

    /// <summary>Writes the block of a task.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Write(string folder, int task) => AtomicFile.WriteText(PathOf(folder, task), JsonSerializer.Serialize(this) + "\n");

    /// <summary>The block of a task.</summary>
    /// <exception cref="SweepException">It cannot be read.</exception>
    public static SlurmBlock Read(string folder, int task)
    {
        string path = PathOf(folder, task);
        try
        {
            return JsonSerializer.Deserialize<SlurmBlock>(File.ReadAllText(path)) ?? throw new JsonException("it is empty");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SweepException($"{path}: the runs of this part cannot be read: {exception.Message}", exception);
        }
    }

    private static string PathOf(string folder, int task) => Path.Combine(folder, task.ToString(CultureInfo.InvariantCulture) + Ending);
}
