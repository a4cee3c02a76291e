using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRunner.Parameters;

/// <summary>A type that a parameter can have: how its values are read from text and written as C#.</summary>
public sealed class ParameterType
{
    private readonly Func<string, object?> _parse;
    private readonly Func<object, object?> _convert;

    private ParameterType(string keyword, string expected, bool isOrdered, Func<string, object?> parse, Func<object, object?> convert)
    {
        Keyword = keyword;
        Expected = expected;
        IsOrdered = isOrdered;
        _parse = parse;
        _convert = convert;
    }

    /// <summary>Every type, in the order in which messages list them.</summary>
    public static IReadOnlyList<ParameterType> All { get; } =
    [
        new("int", "a whole number", true,
            text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null,
            literal => literal is int ? literal : null),
        new("long", "a whole number", true,
            text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null,
            literal => literal is int or long or uint ? Convert.ToInt64(literal, CultureInfo.InvariantCulture) : null),
        new("double", "a number", true,
            text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null,
            literal => literal is int or long or uint or ulong or double ? Convert.ToDouble(literal, CultureInfo.InvariantCulture) : null),
        new("decimal", "a number", true,
            text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null,
            literal => literal is int or long or uint or ulong or decimal ? Convert.ToDecimal(literal, CultureInfo.InvariantCulture) : null),
        new("bool", "true or false", false,
            text => bool.TryParse(text, out bool value) ? value : null,
            literal => literal as bool?),
        new("string", "a text", false, text => text, literal => literal as string),
    ];

    /// <summary>The C# keyword.</summary>
    public string Keyword { get; }

    /// <summary>What a value must be, in words.</summary>
    public string Expected { get; }

    /// <summary>Whether it can have a range.</summary>
    public bool IsOrdered { get; }

    /// <summary>The type of a keyword; of <c>var</c>, that of the literal. Null when there is none.</summary>
    internal static ParameterType? Of(string keyword, object literal) => keyword == "var"
        ? All.FirstOrDefault(type => type._convert(literal) is { } value && value.GetType() == literal.GetType())
        : All.FirstOrDefault(type => type.Keyword == keyword);

    /// <summary>A value from what a user wrote, or null when it is not one.</summary>
    internal object? Parse(string text) => _parse(text);

    /// <summary>A value from a literal of the source, or null when C# would not assign it.</summary>
    internal object? FromLiteral(object literal) => _convert(literal);

    /// <summary>A value as C# that gives the same value back where it is assigned to a variable of its type.</summary>
    public static string ToSource(object value) => value switch
    {
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
    };
}
