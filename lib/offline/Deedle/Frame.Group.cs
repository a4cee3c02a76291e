namespace Deedle;

/// <content>Keys from columns, groups, and functions of columns.</content>
public partial class Frame<TRowKey, TColumnKey>
{
    /// <summary>The frame with the values of a column as row keys; the column itself is dropped.</summary>
    /// <exception cref="ArgumentException">A value is repeated.</exception>
    public Frame<TNewRowIndex, TColumnKey> IndexRows<TNewRowIndex>(TColumnKey column)
        where TNewRowIndex : notnull => IndexRows<TNewRowIndex>(column, false);

    /// <summary>The frame with the values of a column as row keys. Rows where it is missing are dropped.</summary>
    /// <exception cref="ArgumentException">A value is repeated.</exception>
    public Frame<TNewRowIndex, TColumnKey> IndexRows<TNewRowIndex>(TColumnKey column, bool keepColumn)
        where TNewRowIndex : notnull
    {
        Vector<TNewRowIndex> keys = Data[PositionOf(column)].As<TNewRowIndex>();
        int[] kept = Enumerable.Range(0, RowCount).Where(keys.HasValue).ToArray();
        Frame<TNewRowIndex, TColumnKey> frame = WithRows(new KeyIndex<TNewRowIndex>(kept.Select(i => keys[i].Value)), kept);
        if (!keepColumn)
        {
            frame.DropColumn(column);
        }

        return frame;
    }

    /// <summary>The rows by group, the group before each key; groups in order of first appearance.</summary>
    /// <exception cref="Exception">The column has a gap.</exception>
    public Frame<Tuple<TGroup, TRowKey>, TColumnKey> GroupRowsBy<TGroup>(TColumnKey colKey)
        where TGroup : notnull
    {
        Vector<TGroup> groups = Data[PositionOf(colKey)].As<TGroup>();
        int gap = Enumerable.Range(0, RowCount).FirstOrDefault(i => !groups.HasValue(i), -1);
        if (gap >= 0)
        {
            throw new Exception($"Column '{colKey}' is missing at row '{RowIndex.Keys[gap]}': rows cannot be grouped by it.");
        }

        int[] positions = Enumerable.Range(0, RowCount).GroupBy(i => groups[i].Value).SelectMany(g => g).ToArray();
        return WithRows(new KeyIndex<Tuple<TGroup, TRowKey>>(
            positions.Select(i => Tuple.Create(groups[i].Value, RowIndex.Keys[i]))), positions);
    }

    /// <summary>
    /// One row for each group of equal values, in order of first appearance: the group's columns in the frame's order,
    /// then a function of each aggregated one. A gap is a group too.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such column.</exception>
    public Frame<int, TColumnKey> AggregateRowsBy<V, T>(
        IEnumerable<TColumnKey> groupBy, IEnumerable<TColumnKey> aggBy, Func<Series<TRowKey, V>, T> aggFunc)
    {
        int[] by = Known(groupBy).Order().ToArray();
        int[] aggregated = Known(aggBy);
        int[][] groups = Enumerable.Range(0, RowCount)
            .GroupBy(row => new RowCells(Array.ConvertAll(by, column => Data[column].GetObject(row))))
            .Select(g => g.ToArray())
            .ToArray();
        return new(
            new KeyIndex<int>(Enumerable.Range(0, groups.Length)),
            ColumnIndex.Take(by.Concat(aggregated)),
            [
                .. by.Select(column => Data[column].Take(groups.Select(g => g[0]))),
                .. aggregated.Select(column => Vector<T>.Of(groups.Select(g =>
                    aggFunc(new(RowIndex.Take(g), Data[column].As<V>().Take(g)))))),
            ]);
    }

    /// <summary>A function of each column that is of the type or, for numbers, can be taken for it. The others stay.</summary>
    public Frame<TRowKey, TColumnKey> ColumnApply<T>(Func<Series<TRowKey, T>, ISeries<TRowKey>> f) =>
        FromSeries(Data.Select((column, i) => KeyValue.Create(ColumnIndex.Keys[i],
            Conversion.IsSafe(column.ElementType, typeof(T))
                ? f(new(RowIndex, column.As<T>()))
                : new ObjectColumn<TRowKey>(RowIndex, column))).ToArray());

    private int[] Known(IEnumerable<TColumnKey> columns) => columns.Select(column =>
        ColumnIndex.Find(column) is >= 0 and int position
            ? position
            : throw new InvalidOperationException($"Column with a key '{column}' does not exist in the data frame")).ToArray();
}
