using System.Globalization;

namespace Deedle;

/// <content>Frames to CSV files.</content>
public static partial class FrameExtensions
{
    /// <summary>Writes the frame as CSV: without row keys unless told, missing values as nothing, invariant unless told.</summary>
    public static void SaveCsv<R, C>(this Frame<R, C> frame, string path, bool includeRowKeys = false,
        IEnumerable<string>? keyNames = null, char separator = ',', CultureInfo? culture = null)
        where R : notnull
        where C : notnull
    {
        CultureInfo format = culture ?? CultureInfo.InvariantCulture;
        int depth = frame.RowCount == 0 ? 1 : TextTable.Levels(frame.RowIndex.Keys[0]).Length;
        IEnumerable<string> keyHeaders = !includeRowKeys ? []
            : keyNames ?? (depth == 1 ? ["Key"] : Enumerable.Range(1, depth).Select(i => $"Key{i}"));
        using var writer = new StreamWriter(path);
        CsvText.Write(writer, keyHeaders.Concat(frame.ColumnKeys.Select(key => CsvField(key, format))), separator);
        for (int row = 0; row < frame.RowCount; row++)
        {
            IEnumerable<string> keys = includeRowKeys
                ? TextTable.LevelValues(frame.RowIndex.Keys[row]).Select(key => CsvField(key, format))
                : [];
            CsvText.Write(writer, keys.Concat(frame.Data.Select(column => CsvField(column.GetObject(row), format))), separator);
        }
    }

    // a date without a time is written without one, month first in the invariant culture, as in the package
    private static string CsvField(object? value, CultureInfo culture) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("d", culture),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString() ?? "",
    };
}
