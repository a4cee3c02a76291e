namespace Deedle;

/// <content>
/// Arithmetic, key by key: the keys of either side, a value where both have one. In the package these operators
/// belong to the series; C# allows operators of one type of value only as extensions.
/// </content>
public static partial class SeriesExtensions
{
    extension<K>(Series<K, double>)
        where K : notnull
    {
        public static Series<K, double> operator +(Series<K, double> s1, Series<K, double> s2) => Combine(s1, s2, (x, y) => x + y);

        public static Series<K, double> operator -(Series<K, double> s1, Series<K, double> s2) => Combine(s1, s2, (x, y) => x - y);

        public static Series<K, double> operator *(Series<K, double> s1, Series<K, double> s2) => Combine(s1, s2, (x, y) => x * y);

        public static Series<K, double> operator /(Series<K, double> s1, Series<K, double> s2) => Combine(s1, s2, (x, y) => x / y);

        public static Series<K, double> operator +(Series<K, double> series, double scalar) => series.SelectValues(x => x + scalar);

        public static Series<K, double> operator -(Series<K, double> series, double scalar) => series.SelectValues(x => x - scalar);

        public static Series<K, double> operator *(Series<K, double> series, double scalar) => series.SelectValues(x => x * scalar);

        public static Series<K, double> operator /(Series<K, double> series, double scalar) => series.SelectValues(x => x / scalar);

        public static Series<K, double> operator +(double scalar, Series<K, double> series) => series.SelectValues(x => scalar + x);

        public static Series<K, double> operator -(double scalar, Series<K, double> series) => series.SelectValues(x => scalar - x);

        public static Series<K, double> operator *(double scalar, Series<K, double> series) => series.SelectValues(x => scalar * x);

        public static Series<K, double> operator /(double scalar, Series<K, double> series) => series.SelectValues(x => scalar / x);
    }

    extension<K>(Series<K, int>)
        where K : notnull
    {
        public static Series<K, int> operator +(Series<K, int> s1, Series<K, int> s2) => Combine(s1, s2, (x, y) => x + y);

        public static Series<K, int> operator -(Series<K, int> s1, Series<K, int> s2) => Combine(s1, s2, (x, y) => x - y);

        public static Series<K, int> operator *(Series<K, int> s1, Series<K, int> s2) => Combine(s1, s2, (x, y) => x * y);

        public static Series<K, int> operator /(Series<K, int> s1, Series<K, int> s2) => Combine(s1, s2, (x, y) => x / y);

        public static Series<K, int> operator +(Series<K, int> series, int scalar) => series.SelectValues(x => x + scalar);

        public static Series<K, int> operator -(Series<K, int> series, int scalar) => series.SelectValues(x => x - scalar);

        public static Series<K, int> operator *(Series<K, int> series, int scalar) => series.SelectValues(x => x * scalar);

        // integers stay integers, as in the package
        public static Series<K, int> operator /(Series<K, int> series, int scalar) => series.SelectValues(x => x / scalar);

        public static Series<K, int> operator +(int scalar, Series<K, int> series) => series.SelectValues(x => scalar + x);

        public static Series<K, int> operator -(int scalar, Series<K, int> series) => series.SelectValues(x => scalar - x);

        public static Series<K, int> operator *(int scalar, Series<K, int> series) => series.SelectValues(x => scalar * x);

        public static Series<K, int> operator /(int scalar, Series<K, int> series) => series.SelectValues(x => scalar / x);
    }

    private static Series<K, T> Combine<K, T>(Series<K, T> left, Series<K, T> right, Func<T, T, T> f)
        where K : notnull
    {
        KeyIndex<K> index = KeyIndex<K>.Union(left.Index, right.Index);
        return new(index, Vector<T>.Of(index.Keys.Select(key =>
            left.TryGet(key) is { HasValue: true } x && right.TryGet(key) is { HasValue: true } y
                ? new OptionalValue<T>(f(x.Value, y.Value))
                : OptionalValue<T>.Missing)));
    }
}
