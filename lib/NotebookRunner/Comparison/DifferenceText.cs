using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookRunner.Comparison;

/// <summary>Differences as text for a terminal or a log: at each place the first run above the second.</summary>
internal static partial class DifferenceText
{
    private const int ShownPerOutput = 10;
    private const int LongestLine = 160;

    /// <summary>How many differences there are, in words.</summary>
    public static string Count(IReadOnlyCollection<OutputDifference> differences) => differences.Count switch
    {
        0 => "no difference",
        1 => "1 difference",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count:N0} differences"),
    };

    /// <summary>The text, of each output's differences the first ones.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="first">What the first run is called.</param>
    /// <param name="second">What the second run is called.</param>
    public static string Write(IEnumerable<OutputDifference> differences, string first, string second)
    {
        var text = new StringBuilder();
        int width = Math.Max(first.Length, second.Length) + 1;
        foreach (IGrouping<(int Cell, int Output), OutputDifference> output in differences.GroupBy(difference => (difference.Cell, difference.Output)))
        {
            foreach (OutputDifference difference in output.Take(ShownPerOutput))
            {
                (string before, string after) = Excerpts(difference);
                text.Append($"  {difference.Place}{Distance(difference)}\n");
                text.Append($"    {(first + ":").PadRight(width)} {before}\n");
                text.Append($"    {(second + ":").PadRight(width)} {after}\n");
            }

            if (output.Count() > ShownPerOutput)
            {
                text.Append(CultureInfo.InvariantCulture, $"  cell {output.Key.Cell}, output {output.Key.Output}: {output.Count() - ShownPerOutput:N0} more differences\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Of two long texts the part in which they differ.</summary>
    private static (string Before, string After) Excerpts(OutputDifference difference)
    {
        string before = difference.Stored ?? "(nothing)";
        string after = difference.Fresh ?? "(nothing)";
        int same = before.AsSpan().CommonPrefixLength(after);
        int start = Math.Max(before.Length, after.Length) <= LongestLine ? 0 : Math.Max(0, same - (LongestLine / 4));
        return (Excerpt(before, start), Excerpt(after, start));
    }

    private static string Excerpt(string text, int start)
    {
        string part = text.Length - start > LongestLine ? text.Substring(start, LongestLine) + "…" : text[start..];
        return ControlCharacter().Replace((start > 0 ? "…" : "") + part, found => found.Value == "\n" ? "⏎" : "�");
    }

    private static string Distance(OutputDifference difference) =>
        double.TryParse(difference.Stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double before)
        && double.TryParse(difference.Fresh, NumberStyles.Float, CultureInfo.InvariantCulture, out double after)
        && Math.Max(Math.Abs(before), Math.Abs(after)) is > 0 and var scale
            ? string.Create(CultureInfo.InvariantCulture, $" (relative difference {Math.Abs(before - after) / scale:0.0e+0})")
            : "";

    [GeneratedRegex(@"\p{Cc}")]
    private static partial Regex ControlCharacter();
}
