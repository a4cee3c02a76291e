using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookRunner.Comparison;

/// <summary>Compares texts whose numbers may differ by a tolerance and whose other characters may not.</summary>
internal static partial class NumberedText
{
    /// <summary>Whether two texts count as the same.</summary>
    public static bool Same(string first, string second, Tolerance tolerance)
    {
        if (first == second)
        {
            return true;
        }

        MatchCollection firstNumbers = Number().Matches(first);
        MatchCollection secondNumbers = Number().Matches(second);
        if (firstNumbers.Count != secondNumbers.Count)
        {
            return false;
        }

        int firstEnd = 0;
        int secondEnd = 0;
        for (int i = 0; i < firstNumbers.Count; i++)
        {
            Match a = firstNumbers[i];
            Match b = secondNumbers[i];
            if (!first.AsSpan(firstEnd, a.Index - firstEnd).SequenceEqual(second.AsSpan(secondEnd, b.Index - secondEnd)) || !SameNumber(a, b, tolerance))
            {
                return false;
            }

            firstEnd = a.Index + a.Length;
            secondEnd = b.Index + b.Length;
        }

        return first.AsSpan(firstEnd).SequenceEqual(second.AsSpan(secondEnd));
    }

    private static bool SameNumber(Match a, Match b, Tolerance tolerance) =>
        a.ValueSpan.SequenceEqual(b.ValueSpan) || tolerance.Accepts(Value(a), Value(b));

    private static double Value(Match match) => double.Parse(match.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    // With a decimal point anywhere (12.5px, M10.2,3.4); whole numbers where they stand alone, for in a name
    // (cell7, a 16-digit hash) digits are not a quantity. A minus belongs to it only where it is no hyphen.
    [GeneratedRegex(@"(?:(?<![\w)\].])-)?(?:[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?|(?<![\w.])[0-9]+(?:[eE][-+]?[0-9]+)?(?!\w|\.\w))", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
