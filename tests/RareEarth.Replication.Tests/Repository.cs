namespace RareEarth.Replication.Tests;

/// <summary>Where the repository lies, found from the test binaries upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Data => Path.Combine(Root, "data");

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RareEarth.Notebooks.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"RareEarth.Notebooks.sln is not above '{AppContext.BaseDirectory}'.");
    }
}
