namespace Deedle;

/// <summary>A series as text.</summary>
internal static class SeriesText
{
    /// <summary>How many items are shown at the start, and as many at the end, unless told.</summary>
    public const int Ends = 15;

    public static string Format<K, V>(Series<K, V> series, int start, int end)
        where K : notnull
    {
        int[] shown = TextTable.Shown(series.KeyCount, start, end);
        string[][] keys = TextTable.KeyCells(series.Index, shown);
        return TextTable.Write(shown.Select((position, row) => (string[])
            [.. keys[row], position < 0 ? "" : TextTable.Arrow, position < 0 ? TextTable.Cut : TextTable.Cell(series.Vector, position)])
            .ToArray());
    }
}
