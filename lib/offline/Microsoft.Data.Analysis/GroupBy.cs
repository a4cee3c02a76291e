using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: a frame in groups, in order of first appearance.</summary>
public abstract class GroupBy
{
    public abstract DataFrame Count(params string[] columnNames);

    public abstract DataFrame Sum(params string[] columnNames);

    public abstract DataFrame Mean(params string[] columnNames);
}

/// <summary>Stand-in: a frame in groups by a key.</summary>
public class GroupBy<TKey> : GroupBy
{
    private readonly DataFrame _frame;
    private readonly DataFrameColumn _key;
    private readonly List<(TKey Key, long[] Rows)> _groups;

    internal GroupBy(DataFrame frame, DataFrameColumn key)
    {
        _frame = frame;
        _key = key;
        _groups = [.. frame.RowNumbers().Where(row => key[row] is not null)
            .GroupBy(row => (TKey)key[row])
            .Select(group => (group.Key, group.ToArray()))];
    }

    public IEnumerable<IGrouping<TKey, DataFrameRow>> Groupings =>
        _groups.Select(group => new Grouping(group.Key, group.Rows.Select(row => _frame.Rows[row])));

    public override DataFrame Count(params string[] columnNames) => Aggregate(columnNames, column =>
        new Int64DataFrameColumn(column.Name, _groups.Select(group => column.Take(group.Rows)).Select(part => part.Length - part.NullCount)));

    public override DataFrame Sum(params string[] columnNames) => Aggregate(columnNames, column =>
    {
        DataFrameColumn sums = column.Take(_groups.Select(_ => -1L));
        for (int i = 0; i < _groups.Count; i++)
        {
            sums[i] = column.Take(_groups[i].Rows).Sum();
        }

        return sums;
    });

    // as in the package, the sum is divided by all rows of the group, so that a missing value counts as zero
    public override DataFrame Mean(params string[] columnNames) => Aggregate(columnNames, column =>
        new DoubleDataFrameColumn(column.Name, _groups.Select(group =>
            ColumnArithmetic.ToDouble(column.Take(group.Rows).Sum()) / group.Rows.Length)));

    private DataFrame Aggregate(string[] columnNames, Func<DataFrameColumn, DataFrameColumn> aggregate)
    {
        IEnumerable<DataFrameColumn> columns = columnNames.Length > 0
            ? columnNames.Select(name => _frame[name])
            : _frame.Columns.Where(column => column != _key);
        DataFrameColumn keys = _key.Take(_groups.Select(group => group.Rows[0]));
        return new DataFrame(columns.Select(aggregate).Prepend(keys));
    }

    private sealed class Grouping(TKey key, IEnumerable<DataFrameRow> rows) : IGrouping<TKey, DataFrameRow>
    {
        public TKey Key => key;

        public IEnumerator<DataFrameRow> GetEnumerator() => rows.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
