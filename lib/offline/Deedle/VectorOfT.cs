namespace Deedle;

/// <summary>A vector of one type, read from an array or worked out on demand.</summary>
internal sealed class Vector<T>(int length, Func<int, OptionalValue<T>> read) : Vector(length)
{
    public override Type ElementType => typeof(T);

    public OptionalValue<T> this[int position] => position < 0 ? OptionalValue<T>.Missing : read(position);

    public static Vector<T> Of(IEnumerable<T> values) => Of(values.Select(Gap.From));

    public static Vector<T> Of(IEnumerable<OptionalValue<T>> values)
    {
        OptionalValue<T>[] cells = values.Select(Gap.From).ToArray();
        return new(cells.Length, position => cells[position]);
    }

    public override bool HasValue(int position) => this[position].HasValue;

    public override object? GetObject(int position) => this[position] is { HasValue: true } cell ? cell.Value : null;

    public override Vector<T> Take(IEnumerable<int> positions) => Of(positions.Select(p => this[p]));

    public override int[] SortedPositions() =>
        Enumerable.Range(0, Length)
            .Select(p => (Position: p, Cell: this[p]))
            .OrderBy(x => x.Cell.HasValue)
            .ThenBy(x => x.Cell.ValueOrDefault, Comparer<T>.Default)
            .Select(x => x.Position)
            .ToArray();

    public override Vector<T> Fill(Direction direction)
    {
        var cells = new OptionalValue<T>[Length];
        OptionalValue<T> last = OptionalValue<T>.Missing;
        for (int i = 0; i < Length; i++)
        {
            int position = direction == Direction.Forward ? i : Length - 1 - i;
            last = this[position] is { HasValue: true } cell ? cell : last;
            cells[position] = last;
        }

        return Of(cells);
    }

    public override Vector FillWith(object value)
    {
        bool isHeld = value is T;
        if (!isHeld && Conversion.IsNumber(typeof(T)) && Conversion.IsNumber(value.GetType()))
        {
            // 0.0 fits into a column of integers, 0.5 does not
            isHeld = Conversion.To<double>(Conversion.To<T>(value)!) == Conversion.To<double>(value);
        }

        return isHeld ? Of(Cells().Select(c => c.HasValue ? c : new(Conversion.To<T>(value)))) : this;
    }

    /// <summary>The cells in order.</summary>
    public IEnumerable<OptionalValue<T>> Cells() => Enumerable.Range(0, Length).Select(p => this[p]);
}
