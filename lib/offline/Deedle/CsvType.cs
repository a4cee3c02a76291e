using System.Globalization;

namespace Deedle;

/// <summary>
/// What a column of a CSV file holds: a type stated or guessed. The guess is the package's, traps included: 0 and 1
/// are truth values, decimal fractions are decimal unless one of them is missing.
/// </summary>
internal sealed class CsvType(CultureInfo culture, IReadOnlyCollection<string> missingValues)
{
    private const NumberStyles Whole = NumberStyles.Integer | NumberStyles.AllowThousands;
    private const NumberStyles Fraction = NumberStyles.Float | NumberStyles.AllowThousands;
    private static readonly char[] Adorners = ['$', '€', '£', '¥', '%', ' '];

    /// <summary>The types of a schema by the package's names for them.</summary>
    public static Type Named(string name) => name.Trim().TrimEnd('?').ToLowerInvariant() switch
    {
        "int" => typeof(int),
        "int64" => typeof(long),
        "float" => typeof(double),
        "decimal" => typeof(decimal),
        "bool" => typeof(bool),
        "string" => typeof(string),
        "date" => typeof(DateTime),
        _ => throw new FormatException($"The schema names the type '{name}', which is none of int, int64, float, decimal, bool, string, date."),
    };

    /// <summary>The narrowest type that holds all fields.</summary>
    public Type Guess(IReadOnlyCollection<string> fields)
    {
        string[] present = fields.Where(f => !IsMissing(f)).ToArray();
        bool hasEmpty = fields.Any(string.IsNullOrWhiteSpace);
        bool hasWord = fields.Any(f => IsMissing(f) && !string.IsNullOrWhiteSpace(f)); // NA and the like are not-a-number
        if (present.Length == 0)
        {
            return hasWord ? typeof(double) : typeof(string);
        }

        if (present.All(f => TryBoolean(f, out _)) && !hasWord)
        {
            return typeof(bool);
        }

        Type? number =
            present.All(f => int.TryParse(Bare(f), Whole, culture, out _)) ? typeof(int)
            : present.All(f => long.TryParse(Bare(f), Whole, culture, out _)) ? typeof(long)
            : present.All(f => decimal.TryParse(Bare(f), NumberStyles.Number, culture, out _)) ? typeof(decimal)
            : present.All(f => double.TryParse(Bare(f), Fraction, culture, out _)) ? typeof(double)
            : null;
        if (number is not null)
        {
            return hasWord || (hasEmpty && number == typeof(decimal)) ? typeof(double) : number;
        }

        return present.All(f => TryDate(f, out _)) && !hasWord ? typeof(DateTime) : typeof(string);
    }

    /// <summary>The field as a type; null, which is missing, where it cannot be read. A text is never missing.</summary>
    public object? Parse(string field, Type type)
    {
        if (type == typeof(string))
        {
            return field;
        }

        if (IsMissing(field))
        {
            return null;
        }

        string bare = Bare(field);
        return type == typeof(int) ? int.TryParse(bare, Whole, culture, out int i) ? i : null
            : type == typeof(long) ? long.TryParse(bare, Whole, culture, out long l) ? l : null
            : type == typeof(decimal) ? decimal.TryParse(bare, Fraction, culture, out decimal m) ? m : null
            : type == typeof(double) ? double.TryParse(bare, Fraction, culture, out double d) ? d : null
            : type == typeof(bool) ? TryBoolean(field, out bool b) ? b : null
            : TryDate(field, out DateTime date) ? date : null;
    }

    private static string Bare(string field) => field.Trim(Adorners);

    private static bool TryBoolean(string field, out bool value)
    {
        string word = field.Trim().ToLowerInvariant();
        value = word is "1" or "true" or "yes";
        return value || word is "0" or "false" or "no";
    }

    private bool IsMissing(string field) => string.IsNullOrWhiteSpace(field) || missingValues.Contains(field.Trim());

    // without a digit and a separator .NET reads too much as a date
    private bool TryDate(string field, out DateTime date)
    {
        date = default;
        return field.Length >= 6 && field.Any(char.IsDigit) && field.AsSpan().IndexOfAny("-/.") >= 0
            && DateTime.TryParse(field, culture, DateTimeStyles.AllowWhiteSpaces, out date);
    }
}
