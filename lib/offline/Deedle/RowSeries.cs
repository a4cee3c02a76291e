namespace Deedle;

/// <summary>The rows of a frame.</summary>
/// <typeparam name="TRowKey">The type of the row keys.</typeparam>
/// <typeparam name="TColumnKey">The type of the column keys.</typeparam>
public sealed class RowSeries<TRowKey, TColumnKey> : Series<TRowKey, ObjectSeries<TColumnKey>>
    where TRowKey : notnull
    where TColumnKey : notnull
{
    private readonly Frame<TRowKey, TColumnKey> _frame;

    internal RowSeries(Frame<TRowKey, TColumnKey> frame)
        : base(frame.RowIndex, new(frame.RowIndex.Count, frame.RowReader()))
    {
        _frame = frame.Clone(); // columns may be added to the frame while its rows are read
    }

    /// <summary>The frame of the rows in the order given. An unknown key is a row without values.</summary>
    public new Frame<TRowKey, TColumnKey> this[IEnumerable<TRowKey> items]
    {
        get
        {
            var index = new KeyIndex<TRowKey>(items);
            return _frame.WithRows(index, _frame.RowIndex.PositionsOf(index));
        }
    }
}
