using System.Diagnostics;
using System.Globalization;

namespace NotebookRunner.Files;

/// <summary>The names under which files are written before they are whole, and what to do with those that were left.</summary>
internal static class TemporaryFiles
{
    private const string Ending = ".part";

    /// <summary>A name beside the file that says which process writes it.</summary>
    public static string NameFor(string path) => string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}{Ending}");

    /// <summary>Deletes what killed runs left in a folder. Files of runs that still go on are not touched.</summary>
    public static void Sweep(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*" + Ending))
        {
            string[] parts = Path.GetFileName(path).Split('.');
            if (parts.Length >= 3
                && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out int process)
                && !IsAlive(process))
            {
                File.Delete(path);
            }
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using Process found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false; // there is no such process
        }
    }
}
