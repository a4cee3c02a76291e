namespace Deedle;

/// <content>Wide, long, grouped and joined.</content>
public static partial class FrameExtensions
{
    /// <summary>Rows as columns and columns as rows.</summary>
    public static Frame<C, R> Transpose<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull
    {
        Type type = Conversion.Common(frame.ColumnTypes);
        return new(frame.ColumnIndex, frame.RowIndex, Enumerable.Range(0, frame.RowCount)
            .Select(row => Vector.Create(type, frame.Data.Select(column => column.GetObject(row)).ToArray())));
    }

    /// <summary>A frame for each group of rows, in order of first appearance.</summary>
    public static Series<R1, Frame<R2, C>> Nest<R1, R2, C>(this Frame<Tuple<R1, R2>, C> frame)
        where R1 : notnull
        where R2 : notnull
        where C : notnull =>
        new(Enumerable.Range(0, frame.RowCount)
            .GroupBy(i => frame.RowIndex.Keys[i].Item1)
            .Select(g => KeyValue.Create(g.Key, frame.WithRows(
                new KeyIndex<R2>(g.Select(i => frame.RowIndex.Keys[i].Item2)), g.ToArray()))));

    /// <summary>A row for each value of one column, a column for each of another, and a function of the rows that share both.</summary>
    /// <exception cref="MissingValueException">One of the two columns has a gap.</exception>
    public static Frame<RNew, CNew> PivotTable<R, C, RNew, CNew, T>(this Frame<R, C> frame, C r, C c, Func<Frame<R, C>, T> op)
        where R : notnull
        where C : notnull
        where RNew : notnull
        where CNew : notnull
    {
        Series<R, RNew> rowOf = frame.GetColumn<RNew>(r);
        Series<R, CNew> columnOf = frame.GetColumn<CNew>(c);
        ILookup<(RNew Row, CNew Column), int> cells = Enumerable.Range(0, frame.RowCount)
            .ToLookup(i => (rowOf.GetAt(i), columnOf.GetAt(i)));
        var rows = new KeyIndex<RNew>(cells.Select(cell => cell.Key.Row).Distinct());
        var columns = new KeyIndex<CNew>(cells.Select(cell => cell.Key.Column).Distinct());
        return new(rows, columns, columns.Keys.Select(column => Vector<T>.Of(rows.Keys.Select(row =>
            cells[(row, column)].ToArray() is { Length: > 0 } found
                ? new OptionalValue<T>(op(frame.TakeRows(found)))
                : OptionalValue<T>.Missing))));
    }

    /// <summary>A row for each cell that is there, keyed by its row and its column.</summary>
    public static Frame<Tuple<R, C>, string> Stack<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull
    {
        (int Row, int Column)[] cells = CellsOf(frame, Enumerable.Range(0, frame.ColumnCount).ToArray());
        return new(
            new KeyIndex<Tuple<R, C>>(cells.Select(x => Tuple.Create(frame.RowIndex.Keys[x.Row], frame.ColumnIndex.Keys[x.Column]))),
            new KeyIndex<string>(["Value"]),
            [ValuesOf(frame, cells)]);
    }

    /// <summary>A row for each cell that is there outside the columns named, which are repeated beside it.</summary>
    public static Frame<int, string> MeltBy<R>(this Frame<R, string> frame, params string[] idColumns)
        where R : notnull
    {
        int[] ids = Array.ConvertAll(idColumns, frame.PositionOf);
        (int Row, int Column)[] cells = CellsOf(frame, Enumerable.Range(0, frame.ColumnCount).Except(ids).ToArray());
        return new(
            new KeyIndex<int>(Enumerable.Range(0, cells.Length)),
            new KeyIndex<string>([.. idColumns, "Column", "Value"]),
            [
                .. ids.Select(id => frame.Data[id].Take(cells.Select(x => x.Row))),
                Vector<string>.Of(cells.Select(x => frame.ColumnIndex.Keys[x.Column])),
                ValuesOf(frame, cells),
            ]);
    }

    /// <summary>A join on a column of text, which must name each row of either frame once.</summary>
    /// <exception cref="ArgumentException">A value is repeated.</exception>
    public static Frame<string, C> JoinOnString<R, C>(this Frame<R, C> frame1, Frame<R, C> frame2, JoinKind kind, C colKey)
        where R : notnull
        where C : notnull => frame1.IndexRows<string>(colKey).Join(frame2.IndexRows<string>(colKey), kind);

    private static (int Row, int Column)[] CellsOf<R, C>(Frame<R, C> frame, int[] columns)
        where R : notnull
        where C : notnull =>
        (from row in Enumerable.Range(0, frame.RowCount)
         from column in columns
         where frame.Data[column].HasValue(row)
         select (row, column)).ToArray();

    private static Vector ValuesOf<R, C>(Frame<R, C> frame, (int Row, int Column)[] cells)
        where R : notnull
        where C : notnull =>
        Vector.Create(
            Conversion.Common(cells.Select(x => frame.Data[x.Column].ElementType)),
            cells.Select(x => frame.Data[x.Column].GetObject(x.Row)).ToArray());
}
