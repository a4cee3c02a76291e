using System.Reflection;

namespace Deedle;

/// <summary>The values of a series or of a column by position, each there or missing; never changed.</summary>
internal abstract class Vector(int length)
{
    private static readonly MethodInfo OfObjectsMethod =
        typeof(Vector).GetMethod(nameof(OfObjects), BindingFlags.NonPublic | BindingFlags.Static)!;

    public int Length { get; } = length;

    public abstract Type ElementType { get; }

    public abstract bool HasValue(int position);

    /// <summary>The value, or null where it is missing.</summary>
    public abstract object? GetObject(int position);

    /// <summary>The values at the positions; -1 is a gap.</summary>
    public abstract Vector Take(IEnumerable<int> positions);

    /// <summary>The positions in ascending order of their values: stable, missing first.</summary>
    public abstract int[] SortedPositions();

    public abstract Vector Fill(Direction direction);

    /// <summary>The vector with a value for its gaps, or as it is where it cannot hold the value.</summary>
    public abstract Vector FillWith(object value);

    /// <summary>A vector of a type that is known at run time only.</summary>
    public static Vector Create(Type type, IEnumerable<object?> values) =>
        (Vector)OfObjectsMethod.MakeGenericMethod(Nullable.GetUnderlyingType(type) ?? type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [values], null)!;

    /// <summary>The first value at each position of vectors that must not overlap.</summary>
    public static Vector MergeDisjoint(IReadOnlyList<Vector> vectors, Action<int> onCollision)
    {
        Type type = Conversion.Common(vectors.Select(v => v.ElementType));
        return Create(type, Enumerable.Range(0, vectors[0].Length).Select(position =>
        {
            object?[] found = vectors.Where(v => v.HasValue(position)).Select(v => v.GetObject(position)).ToArray();
            if (found.Length > 1)
            {
                onCollision(position);
            }

            return found.FirstOrDefault();
        }).ToArray());
    }

    /// <summary>The vector as one of another type; what cannot be converted throws when it is read, not before.</summary>
    public Vector<T> As<T>() => this as Vector<T> ?? new Vector<T>(Length, position =>
        GetObject(position) is { } value ? Gap.From(Conversion.To<T>(value)) : OptionalValue<T>.Missing);

    /// <summary>A column of nullable values is a column of values with gaps.</summary>
    public Vector WithoutNullable() =>
        Nullable.GetUnderlyingType(ElementType) is { } type
            ? Create(type, Enumerable.Range(0, Length).Select(GetObject).ToArray())
            : this;

    private static Vector<T> OfObjects<T>(IEnumerable<object?> values) =>
        Vector<T>.Of(values.Select(v => v is null ? OptionalValue<T>.Missing : new(Conversion.To<T>(v))));
}
