using System.Reflection;

namespace Deedle;

/// <summary>Makes frames.</summary>
public static partial class Frame
{
    /// <summary>A frame without rows and columns.</summary>
    public static Frame<R, C> CreateEmpty<R, C>()
        where R : notnull
        where C : notnull => new(new([]), new([]), []);

    /// <summary>A column for each public property, in their order; rows 0, 1, 2, … NaN and null are missing.</summary>
    public static Frame<int, string> FromRecords<T>(IEnumerable<T> values)
    {
        T[] records = values.ToArray();
        PropertyInfo[] properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .ToArray();
        return new(
            new KeyIndex<int>(Enumerable.Range(0, records.Length)),
            new KeyIndex<string>(properties.Select(p => p.Name)),
            properties.Select(p => Vector.Create(p.PropertyType, records.Select(r => p.GetValue(r)).ToArray())));
    }

    /// <summary>A frame of series of one type, aligned on the union of their keys.</summary>
    public static Frame<R, C> FromColumns<R, C, V>(IEnumerable<KeyValuePair<C, Series<R, V>>> cols)
        where R : notnull
        where C : notnull =>
        Frame<R, C>.FromSeries(cols.Select(c => KeyValue.Create(c.Key, (ISeries<R>)c.Value)).ToArray());

    /// <summary>A frame of series of one type, aligned on the union of their keys.</summary>
    public static Frame<R, C> FromColumns<R, C, V>(Series<C, Series<R, V>> cols)
        where R : notnull
        where C : notnull => FromColumns(cols.Observations);

    /// <summary>A frame of tidy values: each names its column and its row.</summary>
    /// <exception cref="ArgumentException">Two values have the same column and row.</exception>
    public static Frame<R, C> FromValues<T, C, R, V>(
        IEnumerable<T> values, Func<T, C> colSel, Func<T, R> rowSel, Func<T, V> valSel)
        where R : notnull
        where C : notnull =>
        FromColumns(values.GroupBy(colSel).Select(column => KeyValue.Create(
            column.Key, new Series<R, V>(column.Select(rowSel), column.Select(valSel)))));

    /// <summary>A frame of an array, rows and columns numbered from 0.</summary>
    public static Frame<int, int> FromArray2D<T>(T[,] array)
    {
        int rows = array.GetLength(0);
        int columns = array.GetLength(1);
        return new(
            new KeyIndex<int>(Enumerable.Range(0, rows)),
            new KeyIndex<int>(Enumerable.Range(0, columns)),
            Enumerable.Range(0, columns).Select(c => Vector<T>.Of(Enumerable.Range(0, rows).Select(r => array[r, c]))));
    }
}
