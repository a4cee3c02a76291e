namespace Deedle;

/// <summary>What is done with a frame as a whole.</summary>
public static partial class FrameExtensions
{
    /// <summary>The rows that meet the condition.</summary>
    public static Frame<R, C> Where<R, C>(this Frame<R, C> frame, Func<KeyValuePair<R, ObjectSeries<C>>, bool> condition)
        where R : notnull
        where C : notnull
    {
        Func<int, OptionalValue<ObjectSeries<C>>> rows = frame.RowReader();
        return frame.KeepRows(i => condition(new(frame.RowIndex.Keys[i], rows(i).Value)));
    }

    /// <summary>The rows where the column has the value.</summary>
    public static Frame<R, C> FilterRowsBy<R, C, V>(this Frame<R, C> frame, C column, V value)
        where R : notnull
        where C : notnull
    {
        Vector<V> cells = frame.GetColumn<V>(column).Vector;
        return frame.KeepRows(i => cells[i] is { HasValue: true } cell && EqualityComparer<V>.Default.Equals(cell.Value, value));
    }

    /// <summary>The first row of each combination of values in the columns.</summary>
    public static Frame<R, C> DistinctRowsBy<R, C>(this Frame<R, C> frame, params C[] columns)
        where R : notnull
        where C : notnull
    {
        Vector[] by = Array.ConvertAll(columns, column => frame.Data[frame.PositionOf(column)]);
        var seen = new HashSet<RowCells>();
        return frame.KeepRows(i => seen.Add(new(Array.ConvertAll(by, column => column.GetObject(i)))));
    }

    /// <summary>A value for each row; missing where the function reads a missing value.</summary>
    public static Series<R, V> MapRows<R, C, V>(this Frame<R, C> frame, Func<R, ObjectSeries<C>, V> f)
        where R : notnull
        where C : notnull => frame.Rows.Select(row => f(row.Key, row.Value));

    /// <summary>The rows in the order of their keys.</summary>
    public static Frame<R, C> SortRowsByKey<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => frame.TakeRows(frame.RowIndex.SortedPositions());

    /// <summary>The rows in the order of a column, those where it is missing first. Equal ones keep their order.</summary>
    public static Frame<R, C> SortRows<R, C>(this Frame<R, C> frame, C key)
        where R : notnull
        where C : notnull => frame.TakeRows(frame.Data[frame.PositionOf(key)].SortedPositions());

    /// <summary>The rows in the order of a function of a column, those where it is missing first.</summary>
    public static Frame<R, C> SortRowsBy<R, C, V, V2>(this Frame<R, C> frame, C key, Func<V, V2> f)
        where R : notnull
        where C : notnull => frame.TakeRows(frame.GetColumn<V>(key).SelectValues(f).Vector.SortedPositions());

    /// <summary>The frame with a function of each row as its key.</summary>
    public static Frame<R2, C> IndexRowsUsing<R, C, R2>(this Frame<R, C> frame, Func<ObjectSeries<C>, R2> f)
        where R : notnull
        where C : notnull
        where R2 : notnull
    {
        Func<int, OptionalValue<ObjectSeries<C>>> rows = frame.RowReader();
        return frame.WithRowKeys(Enumerable.Range(0, frame.RowCount).Select(i => f(rows(i).Value)));
    }

    /// <summary>The frame with other row keys, one for each row.</summary>
    public static Frame<R2, C> IndexRowsWith<R1, C, R2>(this Frame<R1, C> frame, IEnumerable<R2> keys)
        where R1 : notnull
        where C : notnull
        where R2 : notnull => frame.WithRowKeys(keys);

    /// <summary>The frame with other column keys, one for each column.</summary>
    public static Frame<R, C2> IndexColumnsWith<R, C, C2>(this Frame<R, C> frame, IEnumerable<C2> keys)
        where R : notnull
        where C : notnull
        where C2 : notnull
    {
        var index = new KeyIndex<C2>(keys);
        return index.Count == frame.ColumnCount
            ? new(frame.RowIndex, index, frame.Data)
            : throw new ArgumentException($"The frame has {frame.ColumnCount} columns, there are {index.Count} keys.", nameof(keys));
    }

    /// <summary>The frame with a function of each row key as key.</summary>
    public static Frame<R2, C> SelectRowKeys<R, C, R2>(
        this Frame<R, C> frame, Func<KeyValuePair<R, OptionalValue<ObjectSeries<C>>>, R2> f)
        where R : notnull
        where C : notnull
        where R2 : notnull
    {
        Func<int, OptionalValue<ObjectSeries<C>>> rows = frame.RowReader();
        return frame.WithRowKeys(frame.RowKeys.Select((key, i) => f(new(key, rows(i)))));
    }

    /// <summary>Writes the frame to the console.</summary>
    public static void Print<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => Console.WriteLine(frame.Format());

    /// <summary>Writes the frame to the console, with or without the types of its columns.</summary>
    public static void Print<R, C>(this Frame<R, C> frame, bool printTypes)
        where R : notnull
        where C : notnull => Console.WriteLine(frame.Format(printTypes));

    private static Frame<R, C> KeepRows<R, C>(this Frame<R, C> frame, Func<int, bool> keep)
        where R : notnull
        where C : notnull => frame.TakeRows(Enumerable.Range(0, frame.RowCount).Where(keep).ToArray());

    private static Frame<R2, C> WithRowKeys<R, C, R2>(this Frame<R, C> frame, IEnumerable<R2> keys)
        where R : notnull
        where C : notnull
        where R2 : notnull
    {
        var index = new KeyIndex<R2>(keys);
        return index.Count == frame.RowCount
            ? new(index, frame.ColumnIndex, frame.Data)
            : throw new ArgumentException($"The frame has {frame.RowCount} rows, there are {index.Count} keys.", nameof(keys));
    }
}
