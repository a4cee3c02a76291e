using System.Globalization;

namespace NotebookRunner.MarkedResults;

/// <summary>What a run gave for a result.</summary>
/// <param name="Text">The value, invariant and such that reading it gives the same value back; null where there is none.</param>
/// <param name="Missing">Why there is none, or null.</param>
public sealed record ResultValue(string? Text, string? Missing)
{
    /// <summary>The value of a variable, as text; what is no value is said in words.</summary>
    public static ResultValue Of(object? value) => value switch
    {
        null => Lacking("is null"),
        double number when double.IsNaN(number) => Lacking("is not a number (NaN)"),
        double number when double.IsInfinity(number) => Lacking("is infinite"),
        double number => new ResultValue(number.ToString("R", CultureInfo.InvariantCulture), null),
        bool truth => new ResultValue(truth ? "true" : "false", null),
        string { Length: 0 } => Lacking("is an empty text"),
        IFormattable other => new ResultValue(other.ToString(null, CultureInfo.InvariantCulture), null),
        _ => new ResultValue(value.ToString(), null),
    };

    /// <summary>A result without a value.</summary>
    public static ResultValue Lacking(string why) => new(null, why);
}
