using System.Collections.ObjectModel;

namespace Microsoft.Data.Analysis;

/// <summary>Stand-in: the columns of a frame, all of one length, each name once.</summary>
public partial class DataFrameColumnCollection : Collection<DataFrameColumn>
{
    internal DataFrameColumnCollection(IEnumerable<DataFrameColumn> columns)
    {
        foreach (DataFrameColumn column in columns)
        {
            Add(column);
        }
    }

    public DataFrameColumn this[string columnName]
    {
        get
        {
            int index = IndexOf(columnName);
            return index >= 0 ? this[index] : throw new ArgumentException($"Column '{columnName}' does not exist.", nameof(columnName));
        }

        set
        {
            int index = IndexOf(columnName);
            value.SetName(columnName);
            if (index < 0)
            {
                Add(value);
            }
            else
            {
                this[index] = value;
            }
        }
    }

    public int IndexOf(string columnName)
    {
        for (int index = 0; index < Count; index++)
        {
            if (this[index].Name == columnName)
            {
                return index;
            }
        }

        return -1;
    }

    public void Remove(string columnName)
    {
        int index = IndexOf(columnName);
        if (index >= 0)
        {
            RemoveAt(index);
        }
    }

    public void RenameColumn(string currentName, string newName) => this[currentName].SetName(newName);

    public DoubleDataFrameColumn GetDoubleColumn(string name) => Get<DoubleDataFrameColumn>(name);

    public Int32DataFrameColumn GetInt32Column(string name) => Get<Int32DataFrameColumn>(name);

    public BooleanDataFrameColumn GetBooleanColumn(string name) => Get<BooleanDataFrameColumn>(name);

    public DateTimeDataFrameColumn GetDateTimeColumn(string name) => Get<DateTimeDataFrameColumn>(name);

    public StringDataFrameColumn GetStringColumn(string name) => Get<StringDataFrameColumn>(name);

    protected override void InsertItem(int index, DataFrameColumn item)
    {
        Check(item, null);
        base.InsertItem(index, item);
    }

    protected override void SetItem(int index, DataFrameColumn item)
    {
        Check(item, this[index]);
        base.SetItem(index, item);
    }

    private void Check(DataFrameColumn item, DataFrameColumn replaced)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (DataFrameColumn other in this)
        {
            if (other != replaced && other.Name == item.Name)
            {
                throw new ArgumentException($"The frame already has a column '{item.Name}'.", nameof(item));
            }

            if (other.Length != item.Length)
            {
                throw new ArgumentException($"Column '{item.Name}' has {item.Length} rows, the frame {other.Length}.", nameof(item));
            }
        }
    }

    private T Get<T>(string name)
        where T : DataFrameColumn =>
        this[name] as T ?? throw new ArgumentException($"Column '{name}' is of {this[name].DataType.Name}.", nameof(name));
}
