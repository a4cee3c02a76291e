namespace Deedle;

/// <summary>
/// A table of typed columns with a key for each row and each column. Adding, dropping, replacing and renaming
/// columns change the frame; everything else makes a new one.
/// </summary>
/// <typeparam name="TRowKey">The type of the row keys.</typeparam>
/// <typeparam name="TColumnKey">The type of the column keys.</typeparam>
public partial class Frame<TRowKey, TColumnKey>
    where TRowKey : notnull
    where TColumnKey : notnull
{
    internal Frame(KeyIndex<TRowKey> rows, KeyIndex<TColumnKey> columns, IEnumerable<Vector> data)
    {
        RowIndex = rows;
        ColumnIndex = columns;
        Data = data.Select(column => column.WithoutNullable()).ToArray();
    }

    /// <summary>How many rows there are.</summary>
    public int RowCount => RowIndex.Count;

    /// <summary>How many columns there are.</summary>
    public int ColumnCount => ColumnIndex.Count;

    /// <summary>The keys of the rows.</summary>
    public IEnumerable<TRowKey> RowKeys => RowIndex.Keys.AsEnumerable();

    /// <summary>The keys of the columns.</summary>
    public IEnumerable<TColumnKey> ColumnKeys => ColumnIndex.Keys.AsEnumerable();

    /// <summary>The types of the columns.</summary>
    public IEnumerable<Type> ColumnTypes => Data.Select(column => column.ElementType);

    /// <summary>Whether there is no row.</summary>
    public bool IsEmpty => RowIndex.Count == 0;

    /// <summary>The rows, each a series of objects by column key.</summary>
    public RowSeries<TRowKey, TColumnKey> Rows => new(this);

    /// <summary>The columns, each a series of objects by row key.</summary>
    public ColumnSeries<TRowKey, TColumnKey> Columns => new(this);

    internal KeyIndex<TRowKey> RowIndex { get; private set; }

    internal KeyIndex<TColumnKey> ColumnIndex { get; private set; }

    /// <summary>The columns by position. The array is replaced, never written to.</summary>
    internal Vector[] Data { get; private set; }

    /// <summary>The column as numbers. Setting replaces the column or adds it, at the end.</summary>
    public Series<TRowKey, double> this[TColumnKey column]
    {
        get => GetColumn<double>(column);
        set => ReplaceColumn(column, value);
    }

    /// <summary>The column as a type. What cannot be converted throws when it is read.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Series<TRowKey, R> GetColumn<R>(TColumnKey column) => new(RowIndex, Data[PositionOf(column)].As<R>());

    /// <summary>The column as a type, if there is one.</summary>
    public OptionalValue<Series<TRowKey, R>> TryGetColumn<R>(TColumnKey column, Lookup lookup) =>
        ColumnIndex.Find(column, lookup, _ => true) is >= 0 and int position
            ? new(new(RowIndex, Data[position].As<R>()))
            : OptionalValue<Series<TRowKey, R>>.Missing;

    /// <summary>The row as values of one type.</summary>
    public Series<TColumnKey, R> GetRow<R>(TRowKey row) => RowIndex.Find(row) is >= 0 and int position
        ? GetRowAt<R>(position)
        : throw new KeyNotFoundException($"The key {row} is not present in the index");

    /// <summary>The row at a position as values of one type.</summary>
    public Series<TColumnKey, R> GetRowAt<R>(int index) => index >= 0 && index < RowCount
        ? new(ColumnIndex, RowReader()(index).Value.Vector.As<R>())
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The frame has {RowCount} rows.");

    /// <summary>A frame of the same rows and columns, to be changed on its own.</summary>
    public Frame<TRowKey, TColumnKey> Clone() => new(RowIndex, ColumnIndex, Data);

    /// <summary>The values as an array; a missing number is NaN.</summary>
    /// <exception cref="InvalidOperationException">A value is missing and the type has nothing to say so.</exception>
    public T[,] ToArray2D<T>() => ToArray2D(position => typeof(T) == typeof(double)
        ? (T)(object)double.NaN
        : throw new InvalidOperationException(
            $"A value of row {RowIndex.Keys[position]} is missing and {typeof(T).Name} has no value that says so."));

    /// <summary>The values as an array, with another value for what is missing.</summary>
    public T[,] ToArray2D<T>(T defaultValue) => ToArray2D(_ => defaultValue);

    /// <summary>The frame of all series, aligned on the union of their keys.</summary>
    internal static Frame<TRowKey, TColumnKey> FromSeries(IReadOnlyCollection<KeyValuePair<TColumnKey, ISeries<TRowKey>>> columns)
    {
        KeyIndex<TRowKey> rows = columns.Count == 0
            ? new([])
            : columns.Select(c => c.Value.Index).Aggregate(KeyIndex<TRowKey>.Union);
        return new(rows, new(columns.Select(c => c.Key)),
            columns.Select(c => c.Value.Vector.Take(c.Value.Index.PositionsOf(rows))));
    }

    /// <summary>Reads rows on demand from the columns as they are now.</summary>
    internal Func<int, OptionalValue<ObjectSeries<TColumnKey>>> RowReader()
    {
        KeyIndex<TColumnKey> columns = ColumnIndex;
        Vector[] data = Data;
        return row => new(new(columns, new Vector<object>(data.Length, column =>
            data[column].GetObject(row) is { } value ? new(value) : OptionalValue<object>.Missing)));
    }

    /// <summary>The frame with other row keys, each with the values of the row at its position; -1 is a row without values.</summary>
    internal Frame<R2, TColumnKey> WithRows<R2>(KeyIndex<R2> index, IReadOnlyList<int> positions)
        where R2 : notnull => new(index, ColumnIndex, Data.Select(column => column.Take(positions)));

    internal Frame<TRowKey, TColumnKey> TakeRows(IReadOnlyList<int> positions) =>
        WithRows(RowIndex.Take(positions), positions);

    internal Frame<TRowKey, TColumnKey> WithData(IEnumerable<Vector> data) => new(RowIndex, ColumnIndex, data);

    internal int PositionOf(TColumnKey column) => ColumnIndex.Find(column) is >= 0 and int position
        ? position
        : throw new ArgumentException($"Column with a key '{column}' does not exist in the data frame", nameof(column));

    private T[,] ToArray2D<T>(Func<int, T> missing)
    {
        var array = new T[RowCount, ColumnCount];
        for (int column = 0; column < ColumnCount; column++)
        {
            Vector<T> values = Data[column].As<T>();
            for (int row = 0; row < RowCount; row++)
            {
                array[row, column] = values[row] is { HasValue: true } cell ? cell.Value : missing(row);
            }
        }

        return array;
    }
}
