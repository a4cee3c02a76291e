using NotebookRunner.Files;

namespace NotebookRunner.Sweeps.Journals;

/// <summary>
/// The file that remembers finished runs: its first line says what they depend on, every other one is a run. A line is
/// written as soon as its run ends and in one piece, so that a kill at any moment costs at most the runs under way.
/// </summary>
/// <remarks>
/// A line that was written survives the end of the process, not that of the machine: the system writes it to the disk when
/// it will. What a crash of the machine tears is recognised by its checksum and run again.
/// </remarks>
internal sealed class SweepJournal : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;
    private readonly FileStream _stream;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, SweepRecord> _records;

    private SweepJournal(string path, FileStream held, FileStream stream, Dictionary<int, SweepRecord> records, int dropped)
    {
        _path = path;
        _lock = held;
        _stream = stream;
        _records = records;
        Dropped = dropped;
    }

    /// <summary>The finished runs by number.</summary>
    public IReadOnlyDictionary<int, SweepRecord> Records => _records;

    /// <summary>How many lines were not whole and were dropped on opening.</summary>
    public int Dropped { get; }

    /// <summary>Opens a journal to go on with it, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fingerprint">What the runs to come depend on.</param>
    /// <param name="restart">Begins anew whatever there is.</param>
    /// <exception cref="SweepException">It is of another sweep, or another process writes to it.</exception>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static SweepJournal Open(string path, SweepFingerprint fingerprint, bool restart = false)
    {
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            held = Hold(path + ".lock");
            JournalContent content = restart ? new JournalContent(null, new Dictionary<int, SweepRecord>(), 0) : JournalContent.Read(path);
            RequireSame(path, content, fingerprint);
            if (content.Fingerprint is null || content.Dropped > 0)
            {
                Rewrite(path, fingerprint, content.Records.Values);
            }

            // Unbuffered: one call of the system writes one line.
            var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            return new SweepJournal(path, held, stream, new Dictionary<int, SweepRecord>(content.Records), content.Dropped);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw OutputException.For(path, exception);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Says when a journal's runs do not count for a sweep.</summary>
    /// <exception cref="SweepException">They do not.</exception>
    public static void RequireSame(string path, JournalContent content, SweepFingerprint fingerprint)
    {
        if (content.Fingerprint is { } before && before != fingerprint)
        {
            throw new SweepException(
                $"{path} holds {content.Records.Count} finished runs of another state: since then {fingerprint.Differences(before)} changed. "
                + "Begin anew with --restart, which forgets them, or write elsewhere with --out.");
        }
    }

    /// <summary>Writes a finished run; from any thread.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public void Append(SweepRecord record)
    {
        byte[] line = JournalLine.Write(record);
        lock (_gate)
        {
            try
            {
                _stream.Write(line);
            }
            catch (IOException exception)
            {
                throw OutputException.For(_path, exception);
            }

            _records[record.Run] = record;
        }
    }

    /// <summary>Closes the file and lets others write to it.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        _lock.Dispose();
    }

    // A file of its own: .NET would lock the journal itself against readers too.
    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new SweepException($"{Path.GetDirectoryName(path)}: another process runs this sweep at this moment. Wait for it, or write elsewhere with --out.", exception);
        }
    }

    private static void Rewrite(string path, SweepFingerprint fingerprint, IEnumerable<SweepRecord> records)
    {
        IEnumerable<byte[]> lines = records.OrderBy(record => record.Run).Select(JournalLine.Write).Prepend(JournalLine.Write(fingerprint));
        AtomicFile.WriteText(path, string.Concat(lines.Select(System.Text.Encoding.UTF8.GetString)));
    }
}
