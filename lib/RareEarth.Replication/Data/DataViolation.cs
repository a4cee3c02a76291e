using System.Globalization;

namespace RareEarth.Replication.Data;

/// <summary>One thing in a data file that is not as <c>datapackage.json</c> says.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line in the file, counted from 1; the header is line 1.</param>
/// <param name="Column">Name of the column, several joined by comma and space for a key; empty when the whole row is meant.</param>
/// <param name="Value">What stands there, empty for an empty cell; null when no single value is meant.</param>
/// <param name="Rule">What was expected.</param>
public sealed record DataViolation(string File, int Line, string Column, string? Value, string Rule)
{
    /// <summary>The violation on one line: <c>prices.csv:17: column 'value' is 'abc': expected a number</c>.</summary>
    /// <returns>File, line, column, value and rule as a sentence.</returns>
    public override string ToString()
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: ");
        string column = Column.Length > 0 ? $"column '{Column}' " : "";
        return Value switch
        {
            null => $"{place}{column}{Rule}",
            "" => $"{place}{column}is empty: {Rule}",
            _ => $"{place}{column}is '{Value}': {Rule}",
        };
    }
}
