using System.Globalization;

namespace Deedle;

/// <summary>From the type that a column has to the type that is asked for.</summary>
internal static class Conversion
{
    private static readonly HashSet<Type> Numbers =
    [
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long),
        typeof(ulong), typeof(float), typeof(double), typeof(decimal),
    ];

    /// <summary>Whether the type is a number. A truth value is none.</summary>
    public static bool IsNumber(Type type) => Numbers.Contains(type);

    /// <summary>
    /// Converts whatever can be converted, as the package does: doubles to integers by rounding to even, from and
    /// to text by the current culture.
    /// </summary>
    public static T To<T>(object value)
    {
        if (value is T already)
        {
            return already;
        }

        Type target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return (T)Convert.ChangeType(value, target, CultureInfo.CurrentCulture);
    }

    /// <summary>Whether a column of one type is taken for another without being asked: only numbers are.</summary>
    public static bool IsSafe(Type from, Type to) =>
        from == to
        || to == typeof(object)
        || (IsNumber(from) && (to == typeof(double) || (to == typeof(decimal) && IsWhole(from))
            || (to == typeof(long) && from == typeof(int))));

    /// <summary>The type that holds values of all the types given.</summary>
    public static Type Common(IEnumerable<Type> types)
    {
        Type[] distinct = types.Distinct().ToArray();
        return distinct.Length == 1 ? distinct[0]
            : distinct.Length > 1 && distinct.All(IsNumber) ? typeof(double)
            : typeof(object);
    }

    private static bool IsWhole(Type type) => type != typeof(float) && type != typeof(double) && type != typeof(decimal);
}
