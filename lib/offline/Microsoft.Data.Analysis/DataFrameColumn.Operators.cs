namespace Microsoft.Data.Analysis;

public abstract partial class DataFrameColumn
{
    public static DataFrameColumn operator +(DataFrameColumn left, DataFrameColumn right) => ColumnArithmetic.Add(left, right);

    public static DataFrameColumn operator -(DataFrameColumn left, DataFrameColumn right) => ColumnArithmetic.Subtract(left, right);

    public static DataFrameColumn operator *(DataFrameColumn left, DataFrameColumn right) => ColumnArithmetic.Multiply(left, right);

    public static DataFrameColumn operator /(DataFrameColumn left, DataFrameColumn right) => ColumnArithmetic.Divide(left, right);

    public static DataFrameColumn operator +(DataFrameColumn column, double value) => ColumnArithmetic.Add(column, value);

    public static DataFrameColumn operator -(DataFrameColumn column, double value) => ColumnArithmetic.Subtract(column, value);

    public static DataFrameColumn operator *(DataFrameColumn column, double value) => ColumnArithmetic.Multiply(column, value);

    public static DataFrameColumn operator /(DataFrameColumn column, double value) => ColumnArithmetic.Divide(column, value);

    public static DataFrameColumn operator +(DataFrameColumn column, int value) => ColumnArithmetic.Add(column, value);

    public static DataFrameColumn operator -(DataFrameColumn column, int value) => ColumnArithmetic.Subtract(column, value);

    public static DataFrameColumn operator *(DataFrameColumn column, int value) => ColumnArithmetic.Multiply(column, value);

    public static DataFrameColumn operator /(DataFrameColumn column, int value) => ColumnArithmetic.Divide(column, value);
}
