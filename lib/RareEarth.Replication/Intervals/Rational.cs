using System.Numerics;

namespace RareEarth.Replication.Intervals;

/// <summary>An exact fraction of whole numbers in lowest terms with a positive denominator: programmes over printed numbers are solved without rounding.</summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominator; // 0 in default(Rational), which is the number 0

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>The numerator.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, above 0.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A fraction.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, not 0.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>The exact value of a floating-point number.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite or NaN.</exception>
    public static Rational Of(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number is a fraction.");
        }

        if (value == 0)
        {
            return Zero;
        }

        int exponent = Math.ILogB(value) - 52;
        var mantissa = new BigInteger(Math.ScaleB(value, -exponent));
        return exponent >= 0 ? Of(mantissa << exponent, BigInteger.One) : Of(mantissa, BigInteger.One << -exponent);
    }

    /// <summary>A number is its exact value.</summary>
    /// <param name="value">A finite number.</param>
    public static implicit operator Rational(double value) => Of(value);

    /// <summary>−a.</summary>
    /// <param name="a">a.</param>
    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    /// <summary>a + b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static Rational operator +(Rational a, Rational b) =>
        Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>a − b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>a · b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static Rational operator *(Rational a, Rational b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>a / b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b, not 0.</param>
    public static Rational operator /(Rational a, Rational b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>a &lt; b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>a &gt; b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>a ≤ b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>a ≥ b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>a = b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>a ≠ b.</summary>
    /// <param name="a">a.</param>
    /// <param name="b">b.</param>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>An interval of floating-point numbers around the fraction, a few numbers wide.</summary>
    public Interval Enclosure()
    {
        if (Sign == 0)
        {
            return 0;
        }

        // a quotient of at least 64 binary digits, cut: good to the last digit of a double
        int shift = (int)(64 - (Numerator.GetBitLength() - Denominator.GetBitLength()));
        BigInteger magnitude = BigInteger.Abs(Numerator);
        BigInteger quotient = shift >= 0 ? (magnitude << shift) / Denominator : magnitude / (Denominator << -shift);
        double value = Sign * Math.ScaleB((double)quotient, -shift);
        return Interval.Between(Math.BitDecrement(value), Math.BitIncrement(value));
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The fraction: <c>3/8</c>.</summary>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}
