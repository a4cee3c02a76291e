using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: one row of a frame, read by column number or name.</summary>
public class DataFrameRow : IEnumerable<object>
{
    private readonly DataFrame _frame;
    private readonly long _row;

    internal DataFrameRow(DataFrame frame, long row) => (_frame, _row) = (frame, row);

    public object this[int index]
    {
        get => _frame.Columns[index][_row];
        set => _frame.Columns[index][_row] = value;
    }

    public object this[string columnName]
    {
        get => _frame.Columns[columnName][_row];
        set => _frame.Columns[columnName][_row] = value;
    }

    public IEnumerator<object> GetEnumerator() => _frame.Columns.Select(column => column[_row]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
