using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NotebookRunner.Sweeps.Designs;

namespace NotebookRunner.Sweeps.Journals;

/// <summary>
/// What a finished run depends on, as four hashes. Text cells, outputs and the runner itself are no part of it.
/// </summary>
/// <param name="Design">Parameters and points.</param>
/// <param name="Notebook">Code cells and their tags.</param>
/// <param name="Libraries">The assemblies of the folders that cells name by <c>#r</c>.</param>
/// <param name="Inputs">The files that the sweep file lists under <c>inputs</c>.</param>
public sealed partial record SweepFingerprint(string Design, string Notebook, string Libraries, string Inputs)
{
    /// <summary>That of a sweep as everything stands now.</summary>
    /// <exception cref="SweepException">A file that it depends on cannot be read.</exception>
    public static SweepFingerprint Of(SweepPlan plan)
    {
        try
        {
            return new SweepFingerprint(
                Hash([.. plan.Parameters.Select(parameter => parameter.Name), .. plan.Points.Select(Text)]),
                Hash(plan.Notebook.CodeCells.SelectMany(cell => new[] { string.Join(',', cell.Tags), cell.Source })),
                Hash(LibraryFolders(plan).SelectMany(folder => Files(folder, "*.dll", SearchOption.TopDirectoryOnly))),
                Hash(plan.Inputs.SelectMany(input => Directory.Exists(input) ? Files(input, "*", SearchOption.AllDirectories) : [HashOf(input)])));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SweepException($"{plan.File}: what the sweep depends on cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>What differs from another one, in words; empty when nothing does.</summary>
    public string Differences(SweepFingerprint other) => string.Join(", ", new[]
    {
        Design == other.Design ? "" : "the parameters or their values",
        Notebook == other.Notebook ? "" : "the notebook's code",
        Libraries == other.Libraries ? "" : "the libraries that it refers to",
        Inputs == other.Inputs ? "" : "the inputs",
    }.Where(what => what.Length > 0));

    private static string Text(SweepPoint point) => string.Create(
        CultureInfo.InvariantCulture, $"{point.Run}\t{string.Join('\t', point.Values.Select(Parameters.ParameterType.ToSource))}");

    private static IEnumerable<string> LibraryFolders(SweepPlan plan) => plan.Notebook.CodeCells
        .SelectMany(cell => Reference().Matches(cell.Source))
        .Select(match => Path.GetDirectoryName(Path.GetFullPath(match.Groups["path"].Value, plan.NotebookFolder))!)
        .Distinct()
        .Where(Directory.Exists); // a reference to nothing is told of by the compiler

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) =>
        Directory.EnumerateFiles(folder, pattern, depth)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => new[] { file.Name, HashOf(file.Path) });

    private static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Hash(IEnumerable<string> parts)
    {
        // The length before each part: no two lists of parts make the same text.
        string text = string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    [GeneratedRegex("""^\s*#r\s+"(?<path>[^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
