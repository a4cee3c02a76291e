namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: a column of <see cref="double"/>.</summary>
public partial class DoubleDataFrameColumn : PrimitiveDataFrameColumn<double>
{
    public DoubleDataFrameColumn(string name, IEnumerable<double?> values)
        : base(name, values)
    {
    }

    public DoubleDataFrameColumn(string name, IEnumerable<double> values)
        : base(name, values)
    {
    }

    public DoubleDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    private protected override DataFrameColumn Create(string name, IEnumerable<double?> values) => new DoubleDataFrameColumn(name, values);
}

/// <summary>Stand-in: a column of <see cref="float"/>.</summary>
public partial class SingleDataFrameColumn : PrimitiveDataFrameColumn<float>
{
    public SingleDataFrameColumn(string name, IEnumerable<float?> values)
        : base(name, values)
    {
    }

    public SingleDataFrameColumn(string name, IEnumerable<float> values)
        : base(name, values)
    {
    }

    public SingleDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    private protected override DataFrameColumn Create(string name, IEnumerable<float?> values) => new SingleDataFrameColumn(name, values);
}

/// <summary>Stand-in: a column of <see cref="int"/>.</summary>
public partial class Int32DataFrameColumn : PrimitiveDataFrameColumn<int>
{
    public Int32DataFrameColumn(string name, IEnumerable<int?> values)
        : base(name, values)
    {
    }

    public Int32DataFrameColumn(string name, IEnumerable<int> values)
        : base(name, values)
    {
    }

    public Int32DataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    private protected override DataFrameColumn Create(string name, IEnumerable<int?> values) => new Int32DataFrameColumn(name, values);
}

/// <summary>Stand-in: a column of <see cref="long"/>.</summary>
public partial class Int64DataFrameColumn : PrimitiveDataFrameColumn<long>
{
    public Int64DataFrameColumn(string name, IEnumerable<long?> values)
        : base(name, values)
    {
    }

    public Int64DataFrameColumn(string name, IEnumerable<long> values)
        : base(name, values)
    {
    }

    public Int64DataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    private protected override DataFrameColumn Create(string name, IEnumerable<long?> values) => new Int64DataFrameColumn(name, values);
}

/// <summary>Stand-in: a column of <see cref="bool"/>.</summary>
public partial class BooleanDataFrameColumn : PrimitiveDataFrameColumn<bool>
{
    public BooleanDataFrameColumn(string name, IEnumerable<bool?> values)
        : base(name, values)
    {
    }

    public BooleanDataFrameColumn(string name, IEnumerable<bool> values)
        : base(name, values)
    {
    }

    public BooleanDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    private protected override DataFrameColumn Create(string name, IEnumerable<bool?> values) => new BooleanDataFrameColumn(name, values);
}

/// <summary>Stand-in: a column of <see cref="System.DateTime"/>.</summary>
public partial class DateTimeDataFrameColumn : PrimitiveDataFrameColumn<DateTime>
{
    public DateTimeDataFrameColumn(string name, IEnumerable<DateTime?> values)
        : base(name, values)
    {
    }

    public DateTimeDataFrameColumn(string name, IEnumerable<DateTime> values)
        : base(name, values)
    {
    }

    public DateTimeDataFrameColumn(string name, long length = 0)
        : base(name, length)
    {
    }

    private protected override DataFrameColumn Create(string name, IEnumerable<DateTime?> values) => new DateTimeDataFrameColumn(name, values);
}
