namespace Deedle;

/// <summary>The columns of a frame.</summary>
/// <typeparam name="TRowKey">The type of the row keys.</typeparam>
/// <typeparam name="TColumnKey">The type of the column keys.</typeparam>
public sealed class ColumnSeries<TRowKey, TColumnKey> : Series<TColumnKey, ObjectSeries<TRowKey>>
    where TRowKey : notnull
    where TColumnKey : notnull
{
    private readonly Frame<TRowKey, TColumnKey> _frame;

    internal ColumnSeries(Frame<TRowKey, TColumnKey> frame)
        : base(frame.ColumnIndex, Vector<ObjectSeries<TRowKey>>.Of(
            frame.Data.Select(column => new ObjectSeries<TRowKey>(frame.RowIndex, column.As<object>()))))
    {
        _frame = frame.Clone();
    }

    /// <summary>The frame of the columns in the order given. An unknown key is left out without a word, as in the package.</summary>
    public new Frame<TRowKey, TColumnKey> this[IEnumerable<TColumnKey> items]
    {
        get
        {
            int[] positions = items.Select(_frame.ColumnIndex.Find).Where(p => p >= 0).ToArray();
            return new(_frame.RowIndex, _frame.ColumnIndex.Take(positions), positions.Select(p => _frame.Data[p]));
        }
    }
}
