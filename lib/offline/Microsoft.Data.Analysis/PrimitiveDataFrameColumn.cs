using System.Collections;
using System.Globalization;

namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: a column of numbers, truth values or dates.</summary>
public partial class PrimitiveDataFrameColumn<T> : DataFrameColumn, IEnumerable<T?>
    where T : unmanaged
{
    private readonly List<T?> _values;

    public PrimitiveDataFrameColumn(string name, IEnumerable<T?> values)
        : base(name, 0, typeof(T)) => _values = [.. values];

    public PrimitiveDataFrameColumn(string name, IEnumerable<T> values)
        : this(name, values.Select(value => (T?)value))
    {
    }

    public PrimitiveDataFrameColumn(string name, long length = 0)
        : this(name, Enumerable.Repeat((T?)null, checked((int)length)))
    {
    }

    public override long Length
    {
        get => _values.Count;
        protected set => throw new NotSupportedException();
    }

    public override long NullCount => _values.LongCount(value => value is null);

    public new T? this[long rowIndex]
    {
        get => _values[checked((int)rowIndex)];
        set => _values[checked((int)rowIndex)] = value;
    }

    public IEnumerator<T?> GetEnumerator() => _values.GetEnumerator();

    public override double Mean() => Numbers().Sum() / (Length - NullCount);

    public override double Median()
    {
        double[] numbers = [.. Numbers()];
        if (numbers.Length == 0 || numbers.Any(double.IsNaN))
        {
            return double.NaN;
        }

        Array.Sort(numbers);
        int middle = numbers.Length / 2;
        return numbers.Length % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
    }

    public override object Sum() => FromDouble(Numbers().Sum());

    public override object Min() => FromDouble(Numbers().Aggregate(Math.Min));

    public override object Max() => FromDouble(Numbers().Aggregate(Math.Max));

    protected override object GetValue(long rowIndex) => this[rowIndex];

    protected override void SetValue(long rowIndex, object value) => this[rowIndex] = value switch
    {
        null => null,
        T same => same,
        _ => FromObject(value),
    };

    protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    internal override DataFrameColumn Take(IEnumerable<long> rows) => Create(Name, rows.Select(row => row < 0 ? null : this[row]));

    private protected virtual DataFrameColumn Create(string name, IEnumerable<T?> values) => new PrimitiveDataFrameColumn<T>(name, values);

    private static T FromDouble(double value) => FromObject(value);

    private static T FromObject(object value) => (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);

    private IEnumerable<double> Numbers() => _values.OfType<T>().Select(value => ColumnArithmetic.ToDouble(value));
}
