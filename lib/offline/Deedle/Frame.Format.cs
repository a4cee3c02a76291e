namespace Deedle;

/// <content>The frame as text. Numbers follow the current culture.</content>
public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>The frame as a table, cut in the middle where it is long.</summary>
    public string Format() => Format(false);

    /// <summary>The frame as a table, with or without the types of its columns.</summary>
    public string Format(bool printTypes) =>
        Format(SeriesText.Ends, SeriesText.Ends, SeriesText.Ends, SeriesText.Ends, printTypes);

    /// <summary>The frame as a table of at most so many rows and columns, cut in the middle.</summary>
    public string Format(int rowCount, int columnCount) =>
        Format(rowCount / 2, rowCount - (rowCount / 2), columnCount / 2, columnCount - (columnCount / 2));

    /// <summary>The frame as a table of so many rows and columns at the start and at the end.</summary>
    public string Format(int rowStartCount, int rowEndCount, int columnStartCount, int columnEndCount) =>
        Format(rowStartCount, rowEndCount, columnStartCount, columnEndCount, false);

    /// <summary>The frame as a table of so many rows and columns at the start and at the end, with or without types.</summary>
    public string Format(int rowStartCount, int rowEndCount, int columnStartCount, int columnEndCount, bool printTypes)
    {
        int[] rows = TextTable.Shown(RowCount, rowStartCount, rowEndCount);
        int[] columns = TextTable.Shown(ColumnCount, columnStartCount, columnEndCount);
        string[][] rowKeys = TextTable.KeyCells(RowIndex, rows);
        int keyWidth = rowKeys.Length == 0 ? 1 : rowKeys[0].Length;
        string[] margin = Enumerable.Repeat("", keyWidth + 1).ToArray();

        string[][] columnKeys = Array.ConvertAll(columns, c => c < 0 ? [TextTable.Cut] : TextTable.Levels(ColumnIndex.Keys[c]));
        int depth = columnKeys.Select(k => k.Length).DefaultIfEmpty(0).Max();
        List<string[]> table = Enumerable.Range(0, depth)
            .Select(level => (string[])[.. margin, .. columnKeys.Select(k => level < k.Length ? k[level] : "")])
            .ToList();
        if (printTypes)
        {
            table.Add([.. margin, .. columns.Select(c => c < 0 ? "" : TextTable.TypeName(Data[c].ElementType))]);
        }

        table.AddRange(rows.Select((row, i) => (string[])
        [
            .. rowKeys[i],
            row < 0 ? "" : TextTable.Arrow,
            .. columns.Select(column => row < 0 || column < 0 ? TextTable.Cut : TextTable.Cell(Data[column], row)),
        ]));
        return TextTable.Write(table);
    }
}
