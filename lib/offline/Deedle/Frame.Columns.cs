namespace Deedle;

/// <content>What changes the frame.</content>
public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>Adds the series at the frame's row keys. The first column of an empty frame brings its own.</summary>
    /// <exception cref="InvalidOperationException">There is such a column already.</exception>
    public void AddColumn(TColumnKey column, ISeries<TRowKey> series)
    {
        CheckNew(column);
        if (RowCount == 0 && ColumnCount == 0)
        {
            RowIndex = series.Index;
        }

        Append(column, series.Vector.Take(series.Index.PositionsOf(RowIndex)));
    }

    /// <summary>Adds the values row by row; where there are fewer than rows, the rest is missing.</summary>
    /// <exception cref="InvalidOperationException">There is such a column already.</exception>
    public void AddColumn<V>(TColumnKey column, IEnumerable<V> series)
    {
        CheckNew(column);
        Vector<V> values = Vector<V>.Of(series);
        if (RowCount == 0 && ColumnCount == 0)
        {
            RowIndex = new KeyIndex<int>(Enumerable.Range(0, values.Length)) as KeyIndex<TRowKey>
                ?? throw new InvalidOperationException("A sequence brings no row keys: give an empty frame a series first.");
        }

        if (values.Length > RowCount)
        {
            throw new ArgumentException($"The frame has {RowCount} rows, the sequence {values.Length} values.", nameof(series));
        }

        Append(column, values.Take(Enumerable.Range(0, RowCount).Select(i => i < values.Length ? i : -1)));
    }

    /// <summary>Removes the column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public void DropColumn(TColumnKey column)
    {
        int dropped = PositionOf(column);
        int[] kept = Enumerable.Range(0, ColumnCount).Where(i => i != dropped).ToArray();
        ColumnIndex = ColumnIndex.Take(kept);
        Data = Array.ConvertAll(kept, i => Data[i]);
    }

    /// <summary>Replaces the column, or adds it. A replaced column moves to the end.</summary>
    public void ReplaceColumn(TColumnKey column, ISeries<TRowKey> series)
    {
        DropIfThere(column);
        AddColumn(column, series);
    }

    /// <summary>Replaces the column, or adds it, row by row. A replaced column moves to the end.</summary>
    public void ReplaceColumn<V>(TColumnKey column, IEnumerable<V> data)
    {
        DropIfThere(column);
        AddColumn(column, data);
    }

    /// <summary>Gives a column another key.</summary>
    public void RenameColumn(TColumnKey oldKey, TColumnKey newKey)
    {
        int renamed = PositionOf(oldKey);
        ColumnIndex = new(ColumnIndex.Keys.Select((key, i) => i == renamed ? newKey : key));
    }

    /// <summary>Gives all columns other keys.</summary>
    public void RenameColumns(IEnumerable<TColumnKey> columnKeys)
    {
        var index = new KeyIndex<TColumnKey>(columnKeys);
        ColumnIndex = index.Count == ColumnCount
            ? index
            : throw new ArgumentException($"The frame has {ColumnCount} columns, there are {index.Count} keys.", nameof(columnKeys));
    }

    /// <summary>Gives each column a key made from its own.</summary>
    public void RenameColumns(Func<TColumnKey, TColumnKey> mapping) => RenameColumns(ColumnKeys.Select(mapping));

    private void DropIfThere(TColumnKey column)
    {
        if (ColumnIndex.Find(column) >= 0)
        {
            DropColumn(column);
        }
    }

    private void CheckNew(TColumnKey column)
    {
        if (ColumnIndex.Find(column) >= 0)
        {
            throw new InvalidOperationException($"The frame has a column '{column}' already.");
        }
    }

    private void Append(TColumnKey column, Vector values)
    {
        ColumnIndex = new(ColumnIndex.Keys.Append(column));
        Data = [.. Data, values.WithoutNullable()];
    }
}
