using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace RareEarth.Replication.Intervals;

/// <summary>
/// Enclosures of the t distribution for whole degrees of freedom, from the finite sums of M. Abramowitz and I. A. Stegun,
/// <i>Handbook of Mathematical Functions</i>, 26.7.3 and 26.7.4, in interval arithmetic: no error of a library enters.
/// </summary>
public static class StudentTInterval
{
    /// <summary>Stands for infinitely many degrees of freedom, the normal distribution.</summary>
    public const int Normal = int.MaxValue;

    // The normal quantiles of 0.95, 0.975, 0.995 and 0.9995, cut after the fourteenth decimal.
    private static readonly Dictionary<double, Interval> NormalCriticalValues = new()
    {
        [0.10] = Interval.Between(1.64485362695147, 1.64485362695148),
        [0.05] = Interval.Between(1.95996398454005, 1.95996398454006),
        [0.01] = Interval.Between(2.57582930354890, 2.57582930354891),
        [0.001] = Interval.Between(3.29052673149189, 3.29052673149190),
    };

    private static readonly ConcurrentDictionary<(int, double), Interval> CriticalValues = new();

    /// <summary>The two-sided p-value P(|T| ≥ |t|) over all t of an interval.</summary>
    /// <param name="t">The interval of t.</param>
    /// <param name="degreesOfFreedom">Whole degrees of freedom, at least 1.</param>
    public static Interval PValue(Interval t, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        ArgumentOutOfRangeException.ThrowIfEqual(degreesOfFreedom, Normal);
        Interval distance = t.Abs();
        return distance.IsEmpty ? Interval.Empty
            : (1 - Within(distance.Lower, degreesOfFreedom)).Hull(1 - Within(distance.Upper, degreesOfFreedom)).Intersect(Interval.Between(0, 1));
    }

    /// <summary>The t whose two-sided p-value is α, enclosed: the p-value is surely above α at its lower and surely below α at its upper end.</summary>
    /// <param name="alpha">α: any level for whole degrees of freedom; 0.1, 0.05, 0.01 or 0.001 for <see cref="Normal"/>.</param>
    /// <param name="degreesOfFreedom">Whole degrees of freedom, at least 1, or <see cref="Normal"/>.</param>
    public static Interval CriticalValue(double alpha, int degreesOfFreedom) => degreesOfFreedom == Normal
        ? NormalCriticalValues[alpha]
        : CriticalValues.GetOrAdd((degreesOfFreedom, alpha), static key => Enclose(key.Item2, key.Item1));

    private static Interval Enclose(double alpha, int degreesOfFreedom)
    {
        double start = StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - (0.5 * alpha));
        return Interval.Between(
            Step(-1, p => p.Lower > alpha),
            Step(1, p => p.Upper < alpha));

        // away from the library's quantile, by twice as much each time, until the finite sum proves the side
        double Step(int sign, Func<Interval, bool> isProven)
        {
            for (double step = Math.ScaleB(start, -50); ; step *= 2)
            {
                double t = start + (sign * step);
                if (isProven(PValue(t, degreesOfFreedom)))
                {
                    return t;
                }
            }
        }
    }

    // A(t | ν) = P(|T| ≤ t), with sin θ = t / √(ν + t²) and cos θ = √ν / √(ν + t²)
    private static Interval Within(double t, int degreesOfFreedom)
    {
        if (double.IsPositiveInfinity(t))
        {
            return 1;
        }

        Interval nu = degreesOfFreedom;
        Interval square = Interval.Exact(t).Power(2);
        Interval sine = t / (nu + square).Sqrt();
        Interval cosineSquared = nu / (nu + square);
        bool isEven = int.IsEvenInteger(degreesOfFreedom);
        Interval term = isEven ? 1 : cosineSquared.Sqrt();
        Interval sum = degreesOfFreedom == 1 ? 0 : term;
        for (int k = isEven ? 2 : 3; k <= degreesOfFreedom - 2; k += 2)
        {
            term *= cosineSquared * (Interval.Exact(k - 1) / k);
            sum += term;
        }

        if (isEven)
        {
            return sine * sum;
        }

        Interval angle = Interval.Exact(t).Image(x => Math.Atan(x / Math.Sqrt(degreesOfFreedom)), Math.ScaleB(1, -49));
        Interval pi = Interval.Between(Math.BitDecrement(Math.PI), Math.BitIncrement(Math.PI));
        return 2 * (angle + (sine * sum)) / pi;
    }
}
