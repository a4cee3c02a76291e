using System.Text;

namespace NotebookRunner.Sweeps.Journals;

/// <summary>What a journal holds.</summary>
/// <param name="Fingerprint">What its runs depended on; null where even the first line is not whole.</param>
/// <param name="Records">The finished runs by number; of two for one run the later.</param>
/// <param name="Dropped">How many lines were not what was written: one, torn, after a kill; more only when the file was damaged.</param>
internal sealed record JournalContent(SweepFingerprint? Fingerprint, IReadOnlyDictionary<int, SweepRecord> Records, int Dropped)
{
    /// <summary>Reads a file, also one to which another process is writing; one that is not there is empty.</summary>
    /// <exception cref="SweepException">It cannot be read.</exception>
    public static JournalContent Read(string path)
    {
        string text;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            text = reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new JournalContent(null, new Dictionary<int, SweepRecord>(), 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SweepException($"{path}: the journal cannot be read: {exception.Message}", exception);
        }

        return Parse(text);
    }

    private static JournalContent Parse(string text)
    {
        string[] lines = text.Split('\n');
        int dropped = lines[^1].Length > 0 ? 1 : 0; // what no line feed ends was being written
        SweepFingerprint? fingerprint = lines.Length > 1 ? JournalLine.Read<SweepFingerprint>(lines[0]) : null;
        var records = new Dictionary<int, SweepRecord>();
        if (fingerprint is null)
        {
            return new JournalContent(null, records, lines.Length > 1 ? lines.Length - 1 : dropped); // nobody knows what its runs were of
        }

        foreach (string line in lines.Take(lines.Length - 1).Skip(1))
        {
            if (JournalLine.Read<SweepRecord>(line) is { } record)
            {
                records[record.Run] = record;
            }
            else
            {
                dropped++;
            }
        }

        return new JournalContent(fingerprint, records, dropped);
    }
}
