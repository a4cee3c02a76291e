using System.Globalization;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Intervals;

/// <summary>
/// A closed interval of real numbers, with ends that may be infinite, or the empty set. Every operation encloses the true
/// range: x ∘ y ∈ X ∘ Y for all x ∈ X, y ∈ Y, because each end is moved outwards to the next floating-point number wherever
/// the operation was not exact; whole numbers stay whole. Source: R. E. Moore, R. B. Kearfott, M. J. Cloud, <i>Introduction to Interval Analysis</i> (SIAM 2009);
/// empty and unbounded results as in IEEE 1788-2015.
/// </summary>
/// <remarks>
/// Operations take their arguments as independent. A printed number that occurs twice in a formula therefore widens the
/// result; it never narrows it. Where that matters, <see cref="BoxProgram"/> gives the exact range of linear and
/// linear-fractional formulas.
/// </remarks>
public readonly partial record struct Interval
{
    private Interval(double lower, double upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The least number of the interval; NaN when it is empty.</summary>
    public double Lower { get; }

    /// <summary>The greatest number of the interval; NaN when it is empty.</summary>
    public double Upper { get; }

    /// <summary>No number at all: what the logarithm of [−2, −1] is.</summary>
    public static Interval Empty { get; } = new(double.NaN, double.NaN);

    /// <summary>All real numbers: what a division by an interval around 0 gives.</summary>
    public static Interval Entire { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Zero and above: where a difference lies that must not be negative.</summary>
    public static Interval NonNegative { get; } = new(0, double.PositiveInfinity);

    /// <summary>Whether there is no number in the interval.</summary>
    public bool IsEmpty => double.IsNaN(Lower);

    /// <summary>Whether one end is infinite.</summary>
    public bool IsUnbounded => double.IsInfinity(Lower) || double.IsInfinity(Upper);

    /// <summary>Whether the interval is a single number.</summary>
    public bool IsPoint => Lower == Upper;

    /// <summary>Upper less lower end, rounded to the nearest number.</summary>
    public double Width => Upper - Lower;

    /// <summary>The middle; of no meaning for an unbounded interval.</summary>
    public double Midpoint => Lower + (0.5 * (Upper - Lower));

    /// <summary>The interval between two numbers, both included.</summary>
    /// <param name="lower">Lower end.</param>
    /// <param name="upper">Upper end, not below the lower one.</param>
    /// <exception cref="ArgumentException">The ends are NaN or in the wrong order.</exception>
    public static Interval Between(double lower, double upper) => lower <= upper
        ? new Interval(lower, upper)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"[{lower}, {upper}] is no interval."));

    /// <summary>A number that is known exactly, such as a count.</summary>
    /// <param name="value">The number.</param>
    public static Interval Exact(double value) => Between(value, value);

    /// <summary>
    /// Every number that rounds to the printed one: half a unit of its last digit to either side, ties included because
    /// papers round them both ways.
    /// </summary>
    /// <param name="printed">The printed number.</param>
    public static Interval Of(PrintedNumber printed) =>
        // 0.6475 is no floating-point number: the neighbour outwards is sure to enclose it
        new(Math.BitDecrement(printed.Lower), Math.BitIncrement(printed.Upper));

    /// <summary>Whether a number lies in the interval.</summary>
    /// <param name="value">The number.</param>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>Whether all of another interval lies in this one.</summary>
    /// <param name="other">The other interval; the empty one lies in all.</param>
    public bool Contains(Interval other) => other.IsEmpty || (Lower <= other.Lower && other.Upper <= Upper);

    /// <summary>Whether the two have a number in common.</summary>
    /// <param name="other">The other interval.</param>
    public bool Meets(Interval other) => Lower <= other.Upper && other.Lower <= Upper;

    /// <summary>What the two have in common, empty when nothing.</summary>
    /// <param name="other">The other interval.</param>
    public Interval Intersect(Interval other) =>
        Meets(other) ? new Interval(Math.Max(Lower, other.Lower), Math.Min(Upper, other.Upper)) : Empty;

    /// <summary>The least interval that holds both.</summary>
    /// <param name="other">The other interval.</param>
    public Interval Hull(Interval other) => IsEmpty ? other
        : other.IsEmpty ? this
        : new Interval(Math.Min(Lower, other.Lower), Math.Max(Upper, other.Upper));

    /// <summary>How far apart the two are, 0 when they meet.</summary>
    /// <param name="other">The other interval.</param>
    public double Gap(Interval other) => Meets(other) ? 0 : Math.Max(Lower - other.Upper, other.Lower - Upper);

    /// <summary>A number is the interval that holds just it.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Interval(double value) => Exact(value);

    /// <summary>−X.</summary>
    /// <param name="x">X.</param>
    public static Interval operator -(Interval x) => new(-x.Upper, -x.Lower);

    /// <summary>X + Y.</summary>
    /// <param name="x">X.</param>
    /// <param name="y">Y.</param>
    public static Interval operator +(Interval x, Interval y) => x.IsEmpty || y.IsEmpty
        ? Empty
        : new Interval(Rounded.Sum(x.Lower, y.Lower).Down, Rounded.Sum(x.Upper, y.Upper).Up);

    /// <summary>X − Y.</summary>
    /// <param name="x">X.</param>
    /// <param name="y">Y.</param>
    public static Interval operator -(Interval x, Interval y) => x + -y;

    /// <summary>X · Y, with 0 · ∞ = 0 for the ends.</summary>
    /// <param name="x">X.</param>
    /// <param name="y">Y.</param>
    public static Interval operator *(Interval x, Interval y) => x.IsEmpty || y.IsEmpty
        ? Empty
        : Corners(
            Rounded.Product(x.Lower, y.Lower), Rounded.Product(x.Lower, y.Upper), Rounded.Product(x.Upper, y.Lower), Rounded.Product(x.Upper, y.Upper));

    /// <summary>
    /// X / Y. When Y is just 0 the result is <see cref="Empty"/>; when Y holds 0 inside, <see cref="Entire"/>; when 0 is an
    /// end of Y, unbounded on the side on which the quotient grows.
    /// </summary>
    /// <param name="x">X.</param>
    /// <param name="y">Y.</param>
    public static Interval operator /(Interval x, Interval y) => x.IsEmpty || x.IsUnbounded || y.IsEmpty || y.IsUnbounded || y.Contains(0)
        ? x * y.Reciprocal()
        : Corners(
            Rounded.Quotient(x.Lower, y.Lower), Rounded.Quotient(x.Lower, y.Upper), Rounded.Quotient(x.Upper, y.Lower), Rounded.Quotient(x.Upper, y.Upper));

    /// <summary>
    /// The ends to as many decimals as show the width in two digits, rounded outwards: <c>[0.5544, 0.5555]</c>; a single
    /// number as it is; ∅ for the empty interval.
    /// </summary>
    public override string ToString()
    {
        if (IsEmpty)
        {
            return "∅";
        }

        // two neighbours of a number that was exact before it was rounded outwards are shown as that number
        double middle = Math.Round(Midpoint, 12);
        if (IsPoint || (!IsUnbounded && Contains(middle) && Width <= 1e-14 * Math.Max(1, Math.Abs(middle))))
        {
            return middle.ToString("0.############", CultureInfo.InvariantCulture);
        }

        int decimals = IsUnbounded ? 4 : Math.Clamp(1 - (int)Math.Floor(Math.Log10(Width)), 0, 12);
        return $"[{End(Lower, decimals, up: false)}, {End(Upper, decimals, up: true)}]";
    }

    private static string End(double value, int decimals, bool up)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? "∞" : "−∞";
        }

        double unit = Math.Pow(10, decimals);
        double scaled = value * unit;
        double near = Math.Round(scaled);

        // an end that was moved by a neighbour or two is not moved by a whole digit
        bool isThere = Math.Abs(scaled - near) <= 8 * (Math.BitIncrement(Math.Abs(scaled)) - Math.Abs(scaled));
        double rounded = isThere ? near : up ? Math.Ceiling(scaled) : Math.Floor(scaled);
        return (rounded / unit).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static Interval Corners(Rounded a, Rounded b, Rounded c, Rounded d) => new(
        Math.Min(Math.Min(a.Down, b.Down), Math.Min(c.Down, d.Down)), Math.Max(Math.Max(a.Up, b.Up), Math.Max(c.Up, d.Up)));

    private static Interval Outward(double lower, double upper) =>
        double.IsNaN(lower) || double.IsNaN(upper) ? Empty : new Interval(Math.BitDecrement(lower), Math.BitIncrement(upper));
}
