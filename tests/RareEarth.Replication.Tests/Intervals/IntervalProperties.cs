using RareEarth.Replication.Intervals;
using Xunit;

namespace RareEarth.Replication.Tests.Intervals;

/// <summary>Enclosure: whatever numbers an interval stands for, the result of the operation on them lies in the result.</summary>
public sealed class IntervalProperties
{
    private const int Seed = 20201026;
    private const int Rounds = 20_000;

    [Fact]
    public void Sums_products_and_quotients_enclose_the_exact_fraction()
    {
        var random = new Random(Seed);
        for (int round = 0; round < Rounds; round++)
        {
            (Interval x, double a) = Draw(random);
            (Interval y, double b) = Draw(random);
            Rational p = a, q = b;
            Holds(x + y, p + q, "+");
            Holds(x - y, p - q, "−");
            Holds(x * y, p * q, "·");
            Holds(x.Power(2), p * p, "²");
            Holds(x.Power(3), p * p * p, "³");
            if (q.Sign != 0)
            {
                Holds(x / y, p / q, "/");
            }

            void Holds(Interval result, Rational exact, string operation) => Assert.True(
                Below(result.Lower, exact) && Above(result.Upper, exact), $"seed {Seed}, round {round}: {x} {operation} {y} misses {a:R} {operation} {b:R}.");
        }
    }

    [Fact]
    public void A_long_formula_encloses_the_exact_fraction()
    {
        var random = new Random(Seed + 1);
        for (int round = 0; round < 1000; round++)
        {
            (Interval interval, double value) = Draw(random);
            Rational exact = value;
            for (int step = 0; step < 8; step++)
            {
                (Interval next, double number) = Draw(random);
                switch (random.Next(4))
                {
                    case 0: (interval, exact) = (interval + next, exact + number); break;
                    case 1: (interval, exact) = (interval - next, exact - number); break;
                    case 2: (interval, exact) = (interval * next, exact * number); break;
                    default: (interval, exact) = number == 0 ? (interval, exact) : (interval / next, exact / number); break;
                }
            }

            Assert.True(Below(interval.Lower, exact) && Above(interval.Upper, exact), $"seed {Seed + 1}, round {round}: {interval} misses its formula.");
        }
    }

    [Fact]
    public void Functions_enclose_their_values_and_their_inverses_lead_back()
    {
        var random = new Random(Seed + 2);
        for (int round = 0; round < Rounds; round++)
        {
            (Interval drawn, double value) = Draw(random);
            (Interval x, double a) = (drawn.Abs() + 0.001, Math.Abs(value) + 0.001);
            string where = $"seed {Seed + 2}, round {round}: {x} and {a:R}";
            Assert.True(x.Sqrt().Contains(Math.Sqrt(a)), where);
            Assert.True(x.Log().Contains(Math.Log(a)), where);
            Assert.True((x / 100).Exp().Contains(Math.Exp(a / 100)), where);
            Assert.True(x.Power(Interval.Between(-0.5, 1.5)).Contains(Math.Pow(a, -0.5 + (2 * random.NextDouble()))), where);

            // these hold the exact inverse function of every number, and that function leads back
            Assert.True(x.Sqrt().Power(2).Contains(x), where);
            Assert.True(x.Log().Exp().Contains(x), where);
            Assert.True(x.Power(Interval.Exact(1) / 7).Power(7).Contains(x), where);
        }
    }

    [Fact]
    public void Means_enclose_the_mean_of_every_choice()
    {
        var random = new Random(Seed + 3);
        for (int round = 0; round < 5000; round++)
        {
            int count = random.Next(1, 6);
            (Interval Interval, double Value)[] values = [.. Enumerable.Range(0, count).Select(_ => Positive(random))];
            (Interval Interval, double Value)[] weights = [.. Enumerable.Range(0, count).Select(_ => Positive(random))];
            double total = weights.Sum(weight => weight.Value);
            double mean = values.Zip(weights).Sum(pair => pair.First.Value * pair.Second.Value) / total;
            double log = values.Zip(weights).Sum(pair => Math.Log(pair.First.Value) * pair.Second.Value) / total;
            string where = $"seed {Seed + 3}, round {round}";

            Assert.True(Near(IntervalMeans.Weighted([.. values.Select(v => v.Interval)], [.. weights.Select(w => w.Interval)]), mean), where);
            Assert.True(Near(IntervalMeans.Weighted([.. values.Select(v => v.Interval)], [.. weights.Select(w => w.Value)]), mean), where);
            Assert.True(Near(IntervalMeans.Geometric([.. values.Select(v => v.Interval)], [.. weights.Select(w => w.Value)]), Math.Exp(log)), where);
        }
    }

    // the mean itself is computed with rounding here, which a single value of a single choice can miss by
    private static bool Near(Interval interval, double value) => interval.Contains(value) || interval.Gap(value) < 1e-13 * value;

    private static bool Below(double end, Rational exact) => double.IsNegativeInfinity(end) || Rational.Of(end) <= exact;

    private static bool Above(double end, Rational exact) => double.IsPositiveInfinity(end) || Rational.Of(end) >= exact;

    private static (Interval Interval, double Value) Positive(Random random)
    {
        double lower = random.NextDouble() * 10, width = random.NextDouble();
        return (Interval.Between(lower, lower + width), lower + (random.NextDouble() * width));
    }

    // points, narrow and wide intervals, around 0 and away from it, over twelve powers of ten
    private static (Interval Interval, double Value) Draw(Random random)
    {
        double centre = random.Next(8) == 0 ? 0 : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 7));
        double radius = random.Next(4) == 0 ? 0 : Math.Abs(centre + (random.Next(5) == 0 ? 1 : 0)) * Math.Pow(10, random.Next(-12, 1)) * random.NextDouble();
        double lower = centre - radius, upper = centre + radius;
        double value = random.Next(4) switch { 0 => lower, 1 => upper, _ => Math.Clamp(lower + (random.NextDouble() * (upper - lower)), lower, upper) };
        return (Interval.Between(lower, upper), value);
    }
}
