namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: a table of named, typed columns.</summary>
public partial class DataFrame
{
    public DataFrame(IEnumerable<DataFrameColumn> columns)
    {
        Columns = new DataFrameColumnCollection(columns);
        Rows = new DataFrameRowCollection(this);
    }

    public DataFrame(params DataFrameColumn[] columns)
        : this((IEnumerable<DataFrameColumn>)columns)
    {
    }

    public DataFrameColumnCollection Columns { get; }

    public DataFrameRowCollection Rows { get; }

    public object this[long rowIndex, int columnIndex]
    {
        get => Columns[columnIndex][rowIndex];
        set => Columns[columnIndex][rowIndex] = value;
    }

    public DataFrameColumn this[string columnName]
    {
        get => Columns[columnName];
        set => Columns[columnName] = value;
    }

    public DataFrame Clone() => Take(RowNumbers());

    public DataFrame Head(int numberOfRows) => Take(RowNumbers().Take(numberOfRows));

    public DataFrame Filter(PrimitiveDataFrameColumn<bool> filter) =>
        filter.Length == Rows.Count
            ? Take(RowNumbers().Where(row => filter[row] == true))
            : throw new ArgumentException($"The filter has {filter.Length} rows, the frame {Rows.Count}.", nameof(filter));

    public DataFrame OrderBy(string columnName, bool ascending = true, bool putNullValuesLast = true)
    {
        DataFrameColumn column = this[columnName];
        IEnumerable<long> known = RowNumbers().Where(row => column[row] is not null);
        IEnumerable<long> missing = RowNumbers().Where(row => column[row] is null);
        var order = Comparer<object>.Create(DataFrameColumn.Compare);
        known = ascending ? known.OrderBy(row => column[row], order) : known.OrderByDescending(row => column[row], order);
        return Take(putNullValuesLast ? known.Concat(missing) : missing.Concat(known));
    }

    public DataFrame OrderByDescending(string columnName, bool putNullValuesLast = true) =>
        OrderBy(columnName, ascending: false, putNullValuesLast);

    public DataFrame DropNulls(DropNullOptions options = DropNullOptions.Any) => Take(RowNumbers().Where(row =>
        options == DropNullOptions.Any
            ? Columns.All(column => column[row] is not null)
            : Columns.Any(column => column[row] is not null)));

    public GroupBy GroupBy(string columnName)
    {
        DataFrameColumn column = this[columnName];
        return column switch
        {
            StringDataFrameColumn => GroupBy<string>(columnName),
            Int32DataFrameColumn => GroupBy<int>(columnName),
            DoubleDataFrameColumn => GroupBy<double>(columnName),
            BooleanDataFrameColumn => GroupBy<bool>(columnName),
            _ => throw new NotSupportedException($"The stand-in does not group by {column.DataType.Name}."),
        };
    }

    public GroupBy<TKey> GroupBy<TKey>(string columnName) => new(this, this[columnName]);

    public DataFrame Merge<TKey>(
        DataFrame other,
        string leftJoinColumn,
        string rightJoinColumn,
        string leftSuffix = "_left",
        string rightSuffix = "_right",
        JoinAlgorithm joinAlgorithm = JoinAlgorithm.Left)
    {
        if (joinAlgorithm is not (JoinAlgorithm.Left or JoinAlgorithm.Inner))
        {
            throw new NotSupportedException($"The stand-in merges with Left and Inner, not with {joinAlgorithm}.");
        }

        DataFrameColumn key = other[rightJoinColumn];
        ILookup<TKey, long> matches = other.RowNumbers().Where(row => key[row] is not null).ToLookup(row => (TKey)key[row]);
        var pairs = new List<(long Left, long Right)>();
        foreach (long row in RowNumbers())
        {
            long[] found = this[leftJoinColumn][row] is TKey value ? [.. matches[value]] : [];
            pairs.AddRange(found.Select(right => (row, right)));
            if (found.Length == 0 && joinAlgorithm == JoinAlgorithm.Left)
            {
                pairs.Add((row, -1)); // a row of missing values
            }
        }

        DataFrame left = Take(pairs.Select(pair => pair.Left));
        DataFrame right = other.Take(pairs.Select(pair => pair.Right));
        foreach (string name in left.Columns.Select(column => column.Name).Intersect(right.Columns.Select(column => column.Name)).ToArray())
        {
            left.Columns.RenameColumn(name, name + leftSuffix);
            right.Columns.RenameColumn(name, name + rightSuffix);
        }

        return new DataFrame(left.Columns.Concat(right.Columns));
    }

    internal IEnumerable<long> RowNumbers() => Columns.Count == 0 ? [] : Columns[0].RowNumbers();

    private DataFrame Take(IEnumerable<long> rows)
    {
        long[] chosen = [.. rows];
        return new DataFrame(Columns.Select(column => column.Take(chosen)));
    }
}
