namespace RareEarth.Replication.Intervals;

/// <content>Functions: each takes the part of the interval on which it is defined, and gives the empty interval when there is none.</content>
public readonly partial record struct Interval
{
    /// <summary>1 / X, with the conventions of the division.</summary>
    public Interval Reciprocal() => IsEmpty || (Lower == 0 && Upper == 0) ? Empty
        : Lower < 0 && Upper > 0 ? Entire
        : Outward(Upper == 0 ? double.NegativeInfinity : 1 / Upper, Lower == 0 ? double.PositiveInfinity : 1 / Lower);

    /// <summary>|X|.</summary>
    public Interval Abs() => IsEmpty ? Empty
        : Lower >= 0 ? this
        : Upper <= 0 ? -this
        : new Interval(0, Math.Max(-Lower, Upper));

    /// <summary>√X of the part that is not negative.</summary>
    public Interval Sqrt()
    {
        Interval domain = Intersect(NonNegative);
        return domain.IsEmpty ? Empty : Outward(Math.Sqrt(domain.Lower), Math.Sqrt(domain.Upper)).Intersect(NonNegative);
    }

    /// <summary>ln X of the part that is not negative.</summary>
    public Interval Log()
    {
        Interval domain = Intersect(NonNegative);
        return domain.IsEmpty || domain.Upper == 0 ? Empty : OutwardTwice(Math.Log(domain.Lower), Math.Log(domain.Upper));
    }

    /// <summary>eˣ.</summary>
    public Interval Exp() => IsEmpty ? Empty : OutwardTwice(Math.Exp(Lower), Math.Exp(Upper)).Intersect(NonNegative);

    /// <summary>Xⁿ for an integer n; X occurs once, so that [−1, 2]² is [0, 4].</summary>
    /// <param name="exponent">n.</param>
    public Interval Power(int exponent)
    {
        if (exponent < 0)
        {
            return Power(-exponent).Reciprocal();
        }

        if (IsEmpty || exponent == 0)
        {
            return IsEmpty ? Empty : Exact(1);
        }

        Interval range = int.IsOddInteger(exponent) ? this : Abs();
        Interval power = OutwardTwice(Math.Pow(range.Lower, exponent), Math.Pow(range.Upper, exponent));
        return int.IsOddInteger(exponent) ? power : power.Intersect(NonNegative);
    }

    /// <summary>X^Y of the part of X that is not negative: exp(Y ln X).</summary>
    /// <param name="exponent">Y.</param>
    public Interval Power(Interval exponent)
    {
        Interval domain = Intersect(NonNegative);
        if (domain.IsEmpty || exponent.IsEmpty)
        {
            return Empty;
        }

        // monotone in each argument on either side of 1 and of 0: the extremes lie at the corners
        double a = Math.Pow(domain.Lower, exponent.Lower), b = Math.Pow(domain.Lower, exponent.Upper);
        double c = Math.Pow(domain.Upper, exponent.Lower), d = Math.Pow(domain.Upper, exponent.Upper);
        return OutwardTwice(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d))).Intersect(NonNegative);
    }

    /// <summary>The lesser of x ∈ X and y ∈ Y.</summary>
    /// <param name="x">X.</param>
    /// <param name="y">Y.</param>
    public static Interval Min(Interval x, Interval y) => new(Math.Min(x.Lower, y.Lower), Math.Min(x.Upper, y.Upper));

    /// <summary>The greater of x ∈ X and y ∈ Y.</summary>
    /// <param name="x">X.</param>
    /// <param name="y">Y.</param>
    public static Interval Max(Interval x, Interval y) => new(Math.Max(x.Lower, y.Lower), Math.Max(x.Upper, y.Upper));

    /// <summary>The image of X under a monotone function: the values at its two ends, moved outwards by the error of the function.</summary>
    /// <param name="function">The function, increasing or decreasing on all of X.</param>
    /// <param name="relativeError">Bound on the relative error with which the function is computed, as its author states it.</param>
    public Interval Image(Func<double, double> function, double relativeError = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (IsEmpty)
        {
            return Empty;
        }

        double a = function(Lower), b = function(Upper);
        double lower = Math.Min(a, b), upper = Math.Max(a, b);
        return Outward(lower - (Math.Abs(lower) * relativeError), upper + (Math.Abs(upper) * relativeError));
    }

    // The runtime's logarithm, exponential and power are good to one unit in the last place, not to half of one.
    private static Interval OutwardTwice(double lower, double upper)
    {
        Interval once = Outward(lower, upper);
        return once.IsEmpty ? Empty : new Interval(Math.BitDecrement(once.Lower), Math.BitIncrement(once.Upper));
    }
}
