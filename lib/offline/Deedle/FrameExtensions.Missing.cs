namespace Deedle;

/// <content>What is missing: filled or dropped.</content>
public static partial class FrameExtensions
{
    /// <summary>The frame with a value for what is missing in the columns that can hold it.</summary>
    public static Frame<R, C> FillMissing<R, C, T>(this Frame<R, C> frame, T value)
        where R : notnull
        where C : notnull => frame.WithData(frame.Data.Select(column => column.FillWith(value!)));

    /// <summary>The frame with the value of the row before or after for what is missing.</summary>
    public static Frame<R, C> FillMissing<R, C>(this Frame<R, C> frame, Direction direction)
        where R : notnull
        where C : notnull => frame.WithData(frame.Data.Select(column => column.Fill(direction)));

    /// <summary>The rows that miss nothing.</summary>
    public static Frame<R, C> DropSparseRows<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => frame.KeepRows(i => frame.Data.All(column => column.HasValue(i)));

    /// <summary>The rows that do not miss everything.</summary>
    public static Frame<R, C> DropEmptyRows<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => frame.KeepRows(i => frame.Data.Any(column => column.HasValue(i)));

    /// <summary>The columns that miss nothing.</summary>
    public static Frame<R, C> DropSparseColumns<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull =>
        frame.Columns[frame.ColumnKeys.Where((_, c) => Enumerable.Range(0, frame.RowCount).All(frame.Data[c].HasValue))];
}
