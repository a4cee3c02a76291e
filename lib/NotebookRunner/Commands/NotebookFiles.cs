using NotebookRunner.Notebooks;

namespace NotebookRunner.Commands;

/// <summary>Finds the notebooks that arguments name.</summary>
internal static class NotebookFiles
{
    private const string Ending = ".ipynb";

    /// <summary>Files as they are; of a folder its notebooks by name. Two of the same name would overwrite each other's output.</summary>
    /// <exception cref="NotebookFormatException">A path does not exist, a folder holds no notebook, or a name occurs twice.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        string[] files = [.. paths.SelectMany(FilesOf).DistinctBy(Path.GetFullPath)];
        foreach (IGrouping<string?, string> same in files.GroupBy(Path.GetFileNameWithoutExtension).Where(group => group.Count() > 1))
        {
            throw new NotebookFormatException($"Two notebooks are called {same.Key} ({string.Join(", ", same)}): their outputs would overwrite each other.");
        }

        return files;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [path] : throw new NotebookFormatException($"{path}: there is no such notebook or folder.");
        }

        string[] found = [.. Directory.EnumerateFiles(path, "*" + Ending).Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new NotebookFormatException($"{path}: holds no notebook ({Ending}).");
    }
}
