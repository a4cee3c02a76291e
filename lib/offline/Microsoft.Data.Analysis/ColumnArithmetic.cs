using System.Globalization;
using System.Numerics;

namespace Microsoft.Data.Analysis;

/// <summary>Arithmetic cell by cell in C#'s promoted type; null stays null.</summary>
internal static class ColumnArithmetic
{
    private enum Operation
    {
        Add,
        Subtract,
        Multiply,
        Divide,
    }

    public static DataFrameColumn Add(DataFrameColumn left, object right) => Apply(left, right, Operation.Add);

    public static DataFrameColumn Subtract(DataFrameColumn left, object right) => Apply(left, right, Operation.Subtract);

    public static DataFrameColumn Multiply(DataFrameColumn left, object right) => Apply(left, right, Operation.Multiply);

    public static DataFrameColumn Divide(DataFrameColumn left, object right) => Apply(left, right, Operation.Divide);

    public static bool IsNumber(object value) => value is not null && IsNumeric(value.GetType());

    public static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static DataFrameColumn Apply(DataFrameColumn left, object right, Operation operation)
    {
        var column = right as DataFrameColumn;
        if (column is not null && column.Length != left.Length)
        {
            throw new ArgumentException($"Column lengths are mismatched: {left.Length} and {column.Length}.");
        }

        Type type = Promote(left.DataType, column?.DataType ?? right.GetType());
        Func<long, object> other = column is null ? _ => right : row => column[row];
        return type == typeof(double) ? new DoubleDataFrameColumn(left.Name, Cells<double>(left, other, operation))
            : type == typeof(float) ? new SingleDataFrameColumn(left.Name, Cells<float>(left, other, operation))
            : type == typeof(long) ? new Int64DataFrameColumn(left.Name, Cells<long>(left, other, operation))
            : new Int32DataFrameColumn(left.Name, Cells<int>(left, other, operation));
    }

    private static IEnumerable<T?> Cells<T>(DataFrameColumn left, Func<long, object> right, Operation operation)
        where T : unmanaged, INumber<T>
    {
        foreach (long row in left.RowNumbers())
        {
            object a = left[row];
            object b = right(row);
            yield return a is null || b is null ? null : Combine(To<T>(a), To<T>(b), operation);
        }
    }

    private static T Combine<T>(T a, T b, Operation operation)
        where T : INumber<T> => operation switch
        {
            Operation.Add => a + b,
            Operation.Subtract => a - b,
            Operation.Multiply => a * b,
            _ => a / b,
        };

    private static T To<T>(object value) => (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);

    private static Type Promote(Type left, Type right)
    {
        if (!IsNumeric(left) || !IsNumeric(right))
        {
            throw new NotSupportedException($"No arithmetic on columns of {left.Name} and {right.Name}.");
        }

        return new[] { typeof(double), typeof(float), typeof(long), typeof(int) }.First(t => t == left || t == right);
    }

    private static bool IsNumeric(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(long) || type == typeof(int);
}
