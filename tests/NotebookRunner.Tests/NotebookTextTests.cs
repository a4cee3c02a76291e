using System.Globalization;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What a notebook's text says must be what its cells gave: the stored outputs are kept right by <c>check</c>, the text by this.</summary>
public sealed partial class NotebookTextTests
{
    private static readonly string Notebooks = Path.Combine(Repository.Root, "notebooks");
    private static readonly string Published = Path.Combine(Repository.Root, "data", "published");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Notebooks, "*.ipynb").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fraction_in_the_text_stands_in_an_output_or_among_the_printed_numbers(string file)
    {
        Notebook notebook = NotebookReader.Read(Path.Combine(Notebooks, file));
        IEnumerable<string> outputs = notebook.CodeCells.SelectMany(cell => cell.Outputs).Select(output => output.ToJsonString());
        IEnumerable<string> printed = Directory.EnumerateFiles(Published, "*.csv", SearchOption.AllDirectories).Select(File.ReadAllText);
        double[] known = [.. outputs.Concat(printed).SelectMany(Fractions).Select(Magnitude).Distinct().Order()];

        string[] unknown =
        [
            .. notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown)
                .SelectMany(cell => Fractions(cell.Source).Where(number => !Stands(number, known)).Select(number => $"cell {cell.Number}: {number}")),
        ];
        Assert.Empty(unknown);
    }

    /// <summary>Whether a known number rounds to the quoted one. Signs are words as often as marks, so that sizes are compared.</summary>
    private static bool Stands(string quoted, double[] known)
    {
        double half = (0.5 * Math.Pow(10, -(quoted.Length - quoted.IndexOf('.', StringComparison.Ordinal) - 1))) + 1e-9;
        double value = Magnitude(quoted);
        int first = Array.BinarySearch(known, value - half);
        first = first < 0 ? ~first : first;
        return first < known.Length && known[first] <= value + half;
    }

    private static double Magnitude(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Fractions(string text) => Fraction().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Fraction();
}
