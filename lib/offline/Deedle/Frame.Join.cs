namespace Deedle;

/// <content>Two frames in one.</content>
public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>The columns of both frames at the row keys of either.</summary>
    public Frame<TRowKey, TColumnKey> Join(Frame<TRowKey, TColumnKey> otherFrame) => Join(otherFrame, JoinKind.Outer);

    /// <summary>The columns of both frames.</summary>
    /// <exception cref="InvalidOperationException">A column is in both.</exception>
    public Frame<TRowKey, TColumnKey> Join(Frame<TRowKey, TColumnKey> otherFrame, JoinKind kind) =>
        Join(otherFrame, kind, Lookup.Exact);

    /// <summary>The columns of both frames, those of the joined one looked up at the nearest key that has a value.</summary>
    public Frame<TRowKey, TColumnKey> Join(Frame<TRowKey, TColumnKey> otherFrame, JoinKind kind, Lookup lookup)
    {
        if (lookup != Lookup.Exact && kind is not (JoinKind.Left or JoinKind.Right))
        {
            throw new InvalidOperationException("Only a left or a right join can look up other than exact keys.");
        }

        if (ColumnKeys.Intersect(otherFrame.ColumnKeys).ToArray() is [TColumnKey shared, ..])
        {
            throw new InvalidOperationException($"The column '{shared}' is in both frames.");
        }

        KeyIndex<TRowKey> rows = KeyIndex<TRowKey>.Join(RowIndex, otherFrame.RowIndex, kind);
        return new(rows, new(ColumnKeys.Concat(otherFrame.ColumnKeys)),
        [
            .. Data.Select(c => Align(c, RowIndex, rows, kind == JoinKind.Right ? lookup : Lookup.Exact)),
            .. otherFrame.Data.Select(c => Align(c, otherFrame.RowIndex, rows, kind == JoinKind.Left ? lookup : Lookup.Exact)),
        ]);
    }

    /// <summary>The frame with a series as one more column, at the row keys of either.</summary>
    public Frame<TRowKey, TColumnKey> Join<V>(TColumnKey colKey, Series<TRowKey, V> series) =>
        Join(colKey, series, JoinKind.Outer);

    /// <summary>The frame with a series as one more column.</summary>
    public Frame<TRowKey, TColumnKey> Join<V>(TColumnKey colKey, Series<TRowKey, V> series, JoinKind kind) =>
        Join(colKey, series, kind, Lookup.Exact);

    /// <summary>The frame with a series as one more column, looked up at the nearest key that has a value.</summary>
    public Frame<TRowKey, TColumnKey> Join<V>(TColumnKey colKey, Series<TRowKey, V> series, JoinKind kind, Lookup lookup) =>
        Join(FromSeries([new(colKey, series)]), kind, lookup);

    /// <summary>The rows and columns of both frames.</summary>
    /// <exception cref="InvalidOperationException">Both have a value in one cell.</exception>
    public Frame<TRowKey, TColumnKey> Merge(Frame<TRowKey, TColumnKey> otherFrame) => Merge([otherFrame]);

    /// <summary>The rows and columns of all frames.</summary>
    public Frame<TRowKey, TColumnKey> Merge(IEnumerable<Frame<TRowKey, TColumnKey>> otherFrames) =>
        Merge(otherFrames.ToArray());

    /// <summary>The rows and columns of all frames.</summary>
    public Frame<TRowKey, TColumnKey> Merge(params Frame<TRowKey, TColumnKey>[] otherFrames)
    {
        Frame<TRowKey, TColumnKey>[] frames = [this, .. otherFrames];
        KeyIndex<TRowKey> rows = frames.Select(f => f.RowIndex).Aggregate(KeyIndex<TRowKey>.Union);
        var columns = new KeyIndex<TColumnKey>(frames.SelectMany(f => f.ColumnKeys).Distinct());
        return new(rows, columns, columns.Keys.Select(key => Vector.MergeDisjoint(
            frames.Where(f => f.ColumnIndex.Find(key) >= 0)
                .Select(f => f.Data[f.PositionOf(key)].Take(f.RowIndex.PositionsOf(rows)))
                .ToArray(),
            row => throw new InvalidOperationException(
                $"Column '{key}' has more than one value at row '{rows.Keys[row]}'."))));
    }

    private static Vector Align(Vector column, KeyIndex<TRowKey> from, KeyIndex<TRowKey> to, Lookup lookup) =>
        column.Take(to.Keys.Select(key => from.Find(key, lookup, column.HasValue)));
}
