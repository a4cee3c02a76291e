using NotebookRunner.Files;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Sweeps;

/// <summary>
/// The folder of a sweep, <c>OUT/sweeps/NAME</c>: the journal of what this machine ran, the journals of the parts that
/// Slurm ran, and what is made of them all, <c>NAME.csv</c> and <c>index.html</c>.
/// </summary>
/// <param name="Path">The folder.</param>
/// <param name="Plan">The sweep.</param>
/// <param name="Fingerprint">What its runs depend on.</param>
internal sealed record SweepFolder(string Path, SweepPlan Plan, SweepFingerprint Fingerprint)
{
    /// <summary>The ending of journals.</summary>
    public const string JournalEnding = ".jsonl";

    /// <summary>The journal of this machine.</summary>
    public string Journal => System.IO.Path.Combine(Path, "journal" + JournalEnding);

    /// <summary>Where the parts that Slurm runs have their folders, one a submission.</summary>
    public string Slurm => System.IO.Path.Combine(Path, "slurm");

    /// <summary>The table.</summary>
    public string Table => System.IO.Path.Combine(Path, Plan.Name + ".csv");

    /// <summary>The page.</summary>
    public string Page => System.IO.Path.Combine(Path, "index.html");

    /// <summary>The folder of a sweep below the folder of all output.</summary>
    /// <exception cref="SweepException">A file that the sweep depends on cannot be read.</exception>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static SweepFolder Open(string output, SweepPlan plan)
    {
        string path = System.IO.Path.Combine(output, "sweeps", plan.Name);
        OutputFolder.Prepare(path);
        return new SweepFolder(path, plan, SweepFingerprint.Of(plan));
    }

    /// <summary>
    /// The finished runs of all journals by number. Of two records of one run the one without an error counts; two without
    /// one say the same.
    /// </summary>
    /// <exception cref="SweepException">A journal is of another state of the sweep, or cannot be read.</exception>
    public IReadOnlyDictionary<int, SweepRecord> Gather()
    {
        var all = new Dictionary<int, SweepRecord>();
        foreach (string journal in Journals())
        {
            JournalContent content = JournalContent.Read(journal);
            SweepJournal.RequireSame(journal, content, Fingerprint);
            foreach (SweepRecord record in content.Records.Values)
            {
                if (!all.TryGetValue(record.Run, out SweepRecord? other) || other.Error is not null)
                {
                    all[record.Run] = record;
                }
            }
        }

        return all;
    }

    /// <summary>Forgets what parts on Slurm did.</summary>
    /// <exception cref="OutputException">It cannot be deleted.</exception>
    public void ForgetSlurm()
    {
        try
        {
            if (Directory.Exists(Slurm))
            {
                Directory.Delete(Slurm, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(Slurm, exception);
        }
    }

    private IEnumerable<string> Journals() => Directory.Exists(Slurm)
        ? Directory.EnumerateFiles(Slurm, "*" + JournalEnding, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Prepend(Journal)
        : [Journal];
}
