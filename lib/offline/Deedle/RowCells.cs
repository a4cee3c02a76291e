namespace Deedle;

/// <summary>Values of a row that are equal when all are.</summary>
internal sealed class RowCells(object?[] cells) : IEquatable<RowCells>
{
    private readonly object?[] _cells = cells;

    public bool Equals(RowCells? other) => other is not null && _cells.SequenceEqual(other._cells);

    public override bool Equals(object? obj) => Equals(obj as RowCells);

    public override int GetHashCode() => _cells.Aggregate(0, HashCode.Combine);
}
