using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What a user sees of data that are not as they should be: one message, exit code 1, whole files.</summary>
public sealed class DamagedDataTests : IDisposable
{
    private const string Prices = "public/prices.csv";

    private readonly RunnerProcess _runner = new();

    public void Dispose() => _runner.Dispose();

    public static TheoryData<string, Func<string[], string[]>?, string> Damages => new()
    {
        { "a wrong type", Cell(3, 3, "abc"), "prices.csv:3: column 'value' is 'abc': expected a number" },
        { "a value out of range", Cell(3, 3, "-1"), "prices.csv:3: column 'value' is '-1': expected " },
        { "a duplicate key", lines => [.. lines[..3], lines[2], .. lines[3..]], "prices.csv:4: " },
        { "a missing column", lines => [lines[0].Replace(",value", "", StringComparison.Ordinal), .. lines[1..]], "prices.csv:1: column 'value'" },
        { "a missing file", null, "prices.csv" },
    };

    [Theory]
    [MemberData(nameof(Damages), DisableDiscoveryEnumeration = true)]
    public async Task Damage_is_told_with_file_line_column_and_value(string what, Func<string[], string[]>? damage, string expected)
    {
        CopyData();
        string path = Path.Combine(_runner.Folder, "data", Prices);
        if (damage is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllLines(path, damage(File.ReadAllLines(path)));
        }

        string library = Path.Combine(Repository.Root, "lib", "bin", "RareEarth.Replication.dll").Replace('\\', '/');
        _runner.Write("a.ipynb", "# A", $"#r \"{library}\"", "using RareEarth.Replication.Data;\nDataPackage.Open(\"data\").Load(\"prices\");");
        _runner.Write("b.ipynb", "# B", "\"fine\"");
        (int exitCode, _, string error) = await _runner.RunAsync("run", ".");

        Assert.True(exitCode == 1, $"{what}: {error}");
        Assert.StartsWith("error: a.ipynb, cell 3, line 2: RareEarth.Replication.Data.Data", error, StringComparison.Ordinal);
        Assert.Contains(expected, error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.EndsWith("  > DataPackage.Open(\"data\").Load(\"prices\");\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["a.html", "a.ipynb", "b.html", "b.ipynb", "index.html"], _runner.Files().Keys);
        Assert.NotEmpty(NotebookReader.Read(Path.Combine(_runner.Folder, "out", "b.ipynb")).Cells[1].Outputs);
    }

    private static Func<string[], string[]> Cell(int line, int column, string value) => lines =>
    {
        string[] cells = lines[line - 1].Split(',');
        cells[column] = value;
        return [.. lines[..(line - 1)], string.Join(',', cells), .. lines[line..]];
    };

    private void CopyData()
    {
        string source = Path.Combine(Repository.Root, "data");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(_runner.Folder, "data", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
