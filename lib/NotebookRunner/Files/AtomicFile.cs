using System.Text;

namespace NotebookRunner.Files;

/// <summary>Writes files so that a reader only ever sees a whole one: under a temporary name first, then moved.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text as UTF-8 without a byte order mark, replacing what was there.</summary>
    /// <exception cref="OutputException">The folder or file cannot be written; nothing is left of the attempt.</exception>
    public static void WriteText(string path, string text)
    {
        string temporary = "";
        try
        {
            // Of a link the file that it leads to is replaced, not the link. By its full path: .NET follows a link that
            // is named without a folder from the root of the disk.
            string target = Path.GetFullPath(path);
            target = File.Exists(target) ? File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target : target;
            temporary = TemporaryFiles.NameFor(target);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Write(temporary, text);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw OutputException.For(path, exception);
        }
    }

    private static void Write(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(Utf8.GetBytes(text));
        stream.Flush(flushToDisk: true); // or a crash of the machine could leave the new name with no content
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The write has failed already and that is what is reported; a folder that cannot be written holds no part file.
        }
    }
}
