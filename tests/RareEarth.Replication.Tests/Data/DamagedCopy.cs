using System.Text;
using RareEarth.Replication.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Data;

/// <summary>A copy of the shipped data in a temporary folder, to be damaged at one place.</summary>
internal sealed class DamagedCopy : IDisposable
{
    public DamagedCopy()
    {
        Folder = Directory.CreateTempSubdirectory("rare-earth-data-").FullName;
        foreach (string file in Directory.EnumerateFiles(Repository.Data, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(Repository.Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public DataPackage Open() => DataPackage.Open(Folder);

    /// <summary>Replaces a line, counted from 1, by what the function makes of it.</summary>
    public DamagedCopy Line(string file, int line, Func<string, string> change)
    {
        string[] lines = File.ReadAllText(PathOf(file)).Split('\n');
        string changed = change(lines[line - 1]);
        Assert.NotEqual(lines[line - 1], changed); // a test that damages nothing proves nothing
        lines[line - 1] = changed;
        File.WriteAllText(PathOf(file), string.Join('\n', lines), new UTF8Encoding(false));
        return this;
    }

    /// <summary>Replaces a text that stands in a file.</summary>
    public DamagedCopy Text(string file, string old, string changed)
    {
        string text = File.ReadAllText(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(old, changed, StringComparison.Ordinal), new UTF8Encoding(false));
        return this;
    }

    /// <summary>All violations of a table, as they are printed.</summary>
    public string[] Broken(string table) =>
        [.. Assert.Throws<DataValidationException>(() => Open().Load(table)).Violations.Select(violation => violation.ToString())];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
