using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NotebookRunner.Sweeps.Slurm;

/// <summary>
/// One job array of a sweep, in a folder <c>slurm/NUMBER</c> of its own: for each task its runs (<c>K.json</c>), its journal
/// (<c>K.jsonl</c>), what it wrote (<c>K.log</c>) and its exit code (<c>K.exit</c>).
/// </summary>
/// <param name="Folder">The folder.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Tasks">How many tasks it has.</param>
internal sealed record SlurmSubmission(string Folder, int Number, int Tasks)
{
    /// <summary>The name of its job. By it the job is found again, even if the runner was killed while it was submitted.</summary>
    public string JobName
    {
        get
        {
            string full = Path.GetFullPath(Folder);
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..10];
            string sweep = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(full)))!;
            return $"sweep-{string.Concat(sweep.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'))}-{hash}";
        }
    }

    /// <summary>The submissions in a sweep's folder, in order.</summary>
    public static IReadOnlyList<SlurmSubmission> Find(SweepFolder folder) => !Directory.Exists(folder.Slurm) ? [] :
    [
        .. Directory.EnumerateDirectories(folder.Slurm)
            .Where(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(path => new SlurmSubmission(path, int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture), Directory.EnumerateFiles(path, "*.json").Count()))
            .OrderBy(submission => submission.Number),
    ];

    /// <summary>A task's journal.</summary>
    public string Journal(int task) => File(task, SweepFolder.JournalEnding);

    /// <summary>What a task wrote.</summary>
    public string Log(int task) => File(task, ".log");

    /// <summary>Where a task leaves its exit code.</summary>
    public string Exit(int task) => File(task, ".exit");

    private string File(int task, string ending) => Path.Combine(Folder, task.ToString(CultureInfo.InvariantCulture) + ending);
}
