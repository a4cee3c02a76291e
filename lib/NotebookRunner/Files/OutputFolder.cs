namespace NotebookRunner.Files;

/// <summary>The folder that a run writes into.</summary>
internal static class OutputFolder
{
    /// <summary>
    /// Makes the folder, clears away what killed runs left in it, and tries whether it can be written:
    /// better to know before the notebooks run than after.
    /// </summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            TemporaryFiles.Sweep(folder);
            string probe = TemporaryFiles.NameFor(Path.Combine(folder, "probe"));
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(folder, exception);
        }
    }
}
