using System.Globalization;
using System.Text.RegularExpressions;
using Deedle;
using RareEarth.Methods.Display;

namespace RareEarth.Replication.Tables;

/// <summary>Shows a Deedle frame as a table.</summary>
public static partial class FrameTable
{
    private const string Gap = "–";
    private const int DefaultDecimals = 3;

    /// <summary>The frame with its row keys in the first column.</summary>
    /// <param name="frame">The frame; a missing cell is shown as a dash.</param>
    /// <param name="caption">What the table shows.</param>
    /// <param name="keyHead">Head of the column of row keys.</param>
    /// <param name="decimals">Decimals of each column of fractions; a column that is not named has three.</param>
    /// <param name="notes">Lines under the table.</param>
    /// <exception cref="ArgumentException">A column holds something else than double, int or string.</exception>
    public static TableView Of<TRow>(
        Frame<TRow, string> frame, string caption, string keyHead, IReadOnlyDictionary<string, int>? decimals = null, params IReadOnlyList<string> notes)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(frame);
        TRow[] keys = [.. frame.RowKeys];
        string[] columns = [.. frame.ColumnKeys];
        Type[] types = [.. frame.ColumnTypes];
        string[][] cells = [.. columns.Select((column, i) => Cells(frame, keys, column, types[i], decimals?.GetValueOrDefault(column, DefaultDecimals) ?? DefaultDecimals))];
        return new TableView(
            "frame", caption, [keyHead, .. columns.Select(Head)],
            [.. keys.Select((key, row) => (IReadOnlyList<string>)[KeyText(key), .. cells.Select(column => column[row])])],
            [], notes);
    }

    /// <summary>A column as text. Asking for it by its own type keeps Deedle from converting in the current culture.</summary>
    private static string[] Cells<TRow>(Frame<TRow, string> frame, TRow[] keys, string column, Type type, int decimals)
        where TRow : notnull
    {
        string[] Text<T>(Func<T, string> write)
        {
            Series<TRow, T> series = frame.GetColumn<T>(column);
            return [.. keys.Select(key => series.TryGet(key) is { HasValue: true } value ? write(value.Value) : Gap)];
        }

        return type == typeof(double) ? Text<double>(value => Numbers.Fixed(value, decimals))
            : type == typeof(int) ? Text<int>(Numbers.Whole)
            : type == typeof(string) ? Text<string>(value => value)
            : throw new ArgumentException($"The column '{column}' is of type {type.Name}: expected double, int or string.", nameof(frame));
    }

    /// <summary>A record's property as words: MeanEstimate is "Mean estimate", BiasTE "Bias TE". Symbols such as LNPRI stay as they are.</summary>
    private static string Head(string column) => WordBoundary().Replace(column, match => " " + (match.Length == 1 ? match.Value.ToLowerInvariant() : match.Value));

    [GeneratedRegex("(?<=[a-z])([A-Z]{2,}(?![a-z])|[A-Z])")]
    private static partial Regex WordBoundary();

    private static string KeyText<TRow>(TRow key) => key is IFormattable formattable
        ? formattable.ToString(null, CultureInfo.InvariantCulture)
        : key?.ToString() ?? "";
}
