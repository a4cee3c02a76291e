using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: a named column of values of one type; null is a missing value.</summary>
public abstract partial class DataFrameColumn : IEnumerable
{
    protected DataFrameColumn(string name, long length, Type type)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Name = name;
        DataType = type;
    }

    public string Name { get; private set; }

    public Type DataType { get; }

    public abstract long Length { get; protected set; }

    public abstract long NullCount { get; }

    public object this[long rowIndex]
    {
        get => GetValue(rowIndex);
        set => SetValue(rowIndex, value);
    }

    public void SetName(string newName) => Name = newName;

    public DataFrameColumn FillNulls(object value, bool inPlace = false)
    {
        DataFrameColumn filled = inPlace ? this : Take(RowNumbers());
        for (long row = 0; row < filled.Length; row++)
        {
            filled[row] ??= value;
        }

        return filled;
    }

    public PrimitiveDataFrameColumn<bool> ElementwiseIsNull() => Truth(value => value is null);

    public PrimitiveDataFrameColumn<bool> ElementwiseIsNotNull() => Truth(value => value is not null);

    public virtual PrimitiveDataFrameColumn<bool> ElementwiseEquals<T>(T value) =>
        Truth(cell => cell is not null && Compare(cell, value) == 0);

    public virtual PrimitiveDataFrameColumn<bool> ElementwiseGreaterThan<T>(T value) =>
        Truth(cell => cell is not null && Compare(cell, value) > 0);

    public virtual PrimitiveDataFrameColumn<bool> ElementwiseLessThan<T>(T value) =>
        Truth(cell => cell is not null && Compare(cell, value) < 0);

    public virtual double Mean() => throw NoNumbers(nameof(Mean));

    public virtual double Median() => throw NoNumbers(nameof(Median));

    public virtual object Sum() => throw NoNumbers(nameof(Sum));

    public virtual object Min() => throw NoNumbers(nameof(Min));

    public virtual object Max() => throw NoNumbers(nameof(Max));

    // The exception's type is the package's, for columns that hold no numbers.
    private NotImplementedException NoNumbers(string statistic) => new($"The column '{Name}' holds {DataType.Name}, which has no {statistic}.");

    protected abstract object GetValue(long rowIndex);

    protected abstract void SetValue(long rowIndex, object value);

    protected abstract IEnumerator GetEnumeratorCore();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumeratorCore();

    /// <summary>The values at these rows as a new column of the same type; a negative row is a missing value.</summary>
    internal abstract DataFrameColumn Take(IEnumerable<long> rows);

    internal IEnumerable<long> RowNumbers()
    {
        for (long row = 0; row < Length; row++)
        {
            yield return row;
        }
    }

    internal static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        _ when ColumnArithmetic.IsNumber(left) && ColumnArithmetic.IsNumber(right) =>
            ColumnArithmetic.ToDouble(left).CompareTo(ColumnArithmetic.ToDouble(right)),
        (IComparable a, _) when right is not null && a.GetType() == right.GetType() => a.CompareTo(right),
        _ => -1,
    };

    private BooleanDataFrameColumn Truth(Func<object, bool> test) =>
        new(Name, RowNumbers().Select(row => test(GetValue(row))));
}
