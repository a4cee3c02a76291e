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
        string temporary = path + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new OutputException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The write has failed already and that is what is reported; a folder that cannot be written holds no part file.
        }
    }
}
