using System.Text;

namespace RareEarth.Replication.TradeSources;

/// <summary>Writes a file so that it is there whole or not at all: under a temporary name beside it, then moved.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file; what was there before stays until the new one is complete.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary); // nothing where it was moved
        }
    }

    /// <summary>Writes lines of text: UTF-8 without byte order mark, LF.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lines">Its lines.</param>
    public static void WriteLines(string path, IEnumerable<string> lines) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (string line in lines)
        {
            writer.WriteLine(line);
        }
    });
}
