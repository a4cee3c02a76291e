using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Growth rates and the number of periods behind them.</summary>
public static class Growth
{
    /// <summary>A growth rate between two levels: g = B / A − 1.</summary>
    /// <param name="rate">g, in percent when that is its unit.</param>
    /// <param name="from">A.</param>
    /// <param name="to">B.</param>
    public static Relation Rate(Member rate, Member from, Member to) => MeanRate(rate, from, to, 1);

    /// <summary>A mean growth rate: g = (B / A)^(1/n) − 1.</summary>
    /// <param name="rate">g, in percent when that is its unit.</param>
    /// <param name="from">A, the first level.</param>
    /// <param name="to">B, the last level.</param>
    /// <param name="periods">n, the number of intervals between the two.</param>
    public static Relation MeanRate(Member rate, Member from, Member to, int periods)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        Interval fitting = Periods(rate.Unit == "%" ? rate.Interval / 100 : rate.Interval, from.Interval, to.Interval);
        string root = periods == 1 ? $"{Words.Of(to)} / {Words.Of(from)} − 1" : $"({Words.Of(to)} / {Words.Of(from)})^(1/{periods}) − 1";
        string note = periods == 1 ? "" : $" (the printed rate fits {fitting} periods)";
        return new Relation(
            RelationKind.Growth,
            $"{rate.Label} is the growth from {Words.Of(from)} to {Words.Of(to)}{(periods == 1 ? "" : $" over {periods} periods")}",
            [rate, from, to],
            root,
            Words.Printed(rate) + note,
            readings => new Evaluation((readings[to] / readings[from]).Power(Interval.Exact(1) / periods) - 1, readings.Share(rate)));
    }

    /// <summary>The number of periods that gives a mean growth rate: n = ln(B / A) / ln(1 + g).</summary>
    /// <param name="rate">g as a share.</param>
    /// <param name="from">A.</param>
    /// <param name="to">B.</param>
    public static Interval Periods(Interval rate, Interval from, Interval to) => (to / from).Log() / (1 + rate).Log();

    /// <summary>The level before a growth: A = B / (1 + g).</summary>
    /// <param name="to">B.</param>
    /// <param name="rate">g as a share.</param>
    public static Interval Before(Interval to, Interval rate) => to / (1 + rate);

    /// <summary>The growth of a ratio of two numbers whose growth is printed: g = (1 + v) / (1 + q) − 1, for a price from value and quantity.</summary>
    /// <param name="rate">g.</param>
    /// <param name="numerator">v, such as the growth of value.</param>
    /// <param name="denominator">q, such as the growth of quantity.</param>
    public static Relation OfRatio(Member rate, Member numerator, Member denominator)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return new Relation(
            RelationKind.Growth,
            $"{rate.Label} is the growth of a ratio whose parts grow by {Words.Of(numerator)} and {Words.Of(denominator)}",
            [rate, numerator, denominator],
            $"(1 + {Words.Of(numerator)}) / (1 + {Words.Of(denominator)}) − 1",
            Words.Printed(rate),
            readings => new Evaluation(((1 + readings.Share(numerator)) / (1 + readings.Share(denominator))) - 1, readings.Share(rate)));
    }
}
