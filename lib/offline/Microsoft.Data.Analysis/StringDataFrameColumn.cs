using System.Collections;

namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: a column of texts.</summary>
public partial class StringDataFrameColumn : DataFrameColumn, IEnumerable<string>
{
    private readonly List<string> _values;

    public StringDataFrameColumn(string name, long length = 0)
        : this(name, Enumerable.Repeat((string)null, checked((int)length)))
    {
    }

    public StringDataFrameColumn(string name, IEnumerable<string> values)
        : base(name, 0, typeof(string)) => _values = [.. values];

    public override long Length
    {
        get => _values.Count;
        protected set => throw new NotSupportedException();
    }

    public override long NullCount => _values.LongCount(value => value is null);

    public new string this[long rowIndex]
    {
        get => _values[checked((int)rowIndex)];
        set => _values[checked((int)rowIndex)] = value;
    }

    public IEnumerator<string> GetEnumerator() => _values.GetEnumerator();

    protected override object GetValue(long rowIndex) => this[rowIndex];

    protected override void SetValue(long rowIndex, object value) => this[rowIndex] = (string)value;

    protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    internal override DataFrameColumn Take(IEnumerable<long> rows) =>
        new StringDataFrameColumn(Name, rows.Select(row => row < 0 ? null : this[row]));
}
