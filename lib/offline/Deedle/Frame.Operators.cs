namespace Deedle;

/// <content>Arithmetic with a number on all columns of numbers; the others stay.</content>
public partial class Frame<TRowKey, TColumnKey>
{
    public static Frame<TRowKey, TColumnKey> operator +(Frame<TRowKey, TColumnKey> frame, double scalar) =>
        frame.ColumnApply<double>(column => column + scalar);

    public static Frame<TRowKey, TColumnKey> operator -(Frame<TRowKey, TColumnKey> frame, double scalar) =>
        frame.ColumnApply<double>(column => column - scalar);

    public static Frame<TRowKey, TColumnKey> operator *(Frame<TRowKey, TColumnKey> frame, double scalar) =>
        frame.ColumnApply<double>(column => column * scalar);

    public static Frame<TRowKey, TColumnKey> operator /(Frame<TRowKey, TColumnKey> frame, double scalar) =>
        frame.ColumnApply<double>(column => column / scalar);

    public static Frame<TRowKey, TColumnKey> operator +(double scalar, Frame<TRowKey, TColumnKey> frame) =>
        frame.ColumnApply<double>(column => scalar + column);

    public static Frame<TRowKey, TColumnKey> operator -(double scalar, Frame<TRowKey, TColumnKey> frame) =>
        frame.ColumnApply<double>(column => scalar - column);

    public static Frame<TRowKey, TColumnKey> operator *(double scalar, Frame<TRowKey, TColumnKey> frame) =>
        frame.ColumnApply<double>(column => scalar * column);

    public static Frame<TRowKey, TColumnKey> operator /(double scalar, Frame<TRowKey, TColumnKey> frame) =>
        frame.ColumnApply<double>(column => scalar / column);
}
