using NotebookRunner.Parameters;

namespace NotebookRunner.Live;

/// <summary>Parameters that name a file: a reader may name files of the repository and no others.</summary>
internal static class PathParameter
{
    /// <summary>Whether a parameter's default names a file or folder that is there.</summary>
    public static bool Is(NotebookParameter parameter, string folder) =>
        parameter.Default is string text && text.Contains('/', StringComparison.Ordinal) && Path.Exists(Path.Combine(folder, text));

    /// <summary>Checks a value.</summary>
    /// <exception cref="ParameterException">It leads out of the repository.</exception>
    public static void Check(NotebookParameter parameter, object value, string folder, string root)
    {
        if (value is string text && Is(parameter, folder) && !LiesIn(root, Path.GetFullPath(text, folder)))
        {
            throw new ParameterException($"{parameter.Name}: \"{text}\" is not a file of this repository.");
        }
    }

    /// <summary>The nearest folder above that a repository begins in; the folder itself where there is none.</summary>
    public static string RootOf(string folder)
    {
        for (DirectoryInfo? above = new(Path.GetFullPath(folder)); above is not null; above = above.Parent)
        {
            if (Path.Exists(Path.Combine(above.FullName, ".git")) || above.EnumerateFiles("*.sln").Any())
            {
                return above.FullName;
            }
        }

        return Path.GetFullPath(folder);
    }

    /// <summary>Links are followed on the way: one inside may lead outside.</summary>
    private static bool LiesIn(string root, string path)
    {
        string reached = root;
        string relative = Path.GetRelativePath(root, path);
        foreach (string part in relative.Split(Path.DirectorySeparatorChar))
        {
            if (part == ".." || Path.IsPathRooted(part))
            {
                return false;
            }

            reached = Path.Combine(reached, part);
            FileSystemInfo entry = Directory.Exists(reached) ? new DirectoryInfo(reached) : new FileInfo(reached);
            if (entry.LinkTarget is not null)
            {
                return entry.ResolveLinkTarget(returnFinalTarget: true) is { } target
                    && !Path.GetRelativePath(root, target.FullName).StartsWith("..", StringComparison.Ordinal)
                    && relative.EndsWith(part, StringComparison.Ordinal);
            }
        }

        return true;
    }
}
