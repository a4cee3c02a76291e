using System.Globalization;
using System.Text.RegularExpressions;

namespace RareEarth.Replication.Data;

/// <summary>What a single cell must be: of its type and within its constraints.</summary>
internal static class CellRules
{
    /// <summary>What was expected of this cell and is not so; null when all is well.</summary>
    public static string? Broken(FieldSchema field, string? text)
    {
        FieldConstraints constraints = field.Constraints;
        if (text is null)
        {
            return constraints.Required ? "expected a value" : null;
        }

        return field.Type switch
        {
            FieldType.Number => !IsNumber(text, out double number) ? "expected a number" : OutOfRange(field, number),
            FieldType.Integer => !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole)
                ? "expected a whole number"
                : OutOfRange(field, whole),
            FieldType.Boolean => text is "true" or "false" ? null : "expected true or false",
            FieldType.Date => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? null
                : "expected a date as yyyy-MM-dd",
            _ => text.AsSpan().Trim().Length != text.Length ? "expected no space at the ends"
                : text.AsSpan().ContainsAny('\r', '\n') ? "expected text on one line"
                : null,
        }
        ?? (constraints.Enum.Count > 0 && !constraints.Enum.Contains(text) ? $"expected one of {string.Join(", ", constraints.Enum)}" : null)
        ?? (constraints.Pattern is { } pattern && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant)
            ? $"expected a text that matches {pattern}"
            : null);
    }

    /// <summary>A gap is an empty cell, so NaN and infinity, which double.TryParse takes, are no numbers here.</summary>
    private static bool IsNumber(string text, out double number) =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out number)
        && double.IsFinite(number);

    private static string? OutOfRange(FieldSchema field, double number)
    {
        (double? minimum, double? maximum) = (field.Constraints.Minimum, field.Constraints.Maximum);
        if (!(number < minimum) && !(number > maximum))
        {
            return null;
        }

        string range = (minimum, maximum) switch
        {
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"between {low} and {high}"),
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"of at least {low}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"of at most {maximum}"),
        };
        return $"expected a number {range}";
    }
}
