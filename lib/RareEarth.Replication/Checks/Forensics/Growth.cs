using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Growth rates and the number of periods behind them.</summary>
public static class Growth
{
    /// <summary>A growth rate between two levels, g = B / A − 1, or a fall, 1 − B / A.</summary>
    /// <param name="rate">g, in percent when that is its unit.</param>
    /// <param name="from">A.</param>
    /// <param name="to">B.</param>
    public static Relation Rate(RateOfChange rate, Member from, Member to)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return !rate.IsFall
            ? MeanRate(rate.Rate, from, to, 1)
            : new Relation(
                RelationKind.Growth,
                $"{rate.Rate.Label} is the fall from {Words.Of(from)} to {Words.Of(to)}",
                [rate.Rate, from, to],
                $"1 − {Words.Of(to)} / {Words.Of(from)}",
                Words.Printed(rate.Rate),
                readings => new Evaluation(1 - (readings[to] / readings[from]), readings.Share(rate.Rate)));
    }

    /// <summary>A growth rate and the change of the level: g = Δ / (B − Δ), computed as 1 / (1 − Δ / B) − 1, where each occurs once.</summary>
    /// <param name="rate">g, in percent when that is its unit.</param>
    /// <param name="change">Δ.</param>
    /// <param name="to">B, the level after the change.</param>
    public static Relation OfChange(Member rate, Member change, Member to)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(to);
        return new Relation(
            RelationKind.Growth,
            $"{rate.Label} is the growth of a level that changed by {Words.Of(change)} to {Words.Of(to)}",
            [rate, change, to],
            $"{Words.Of(change)} / ({Words.Of(to)} − {Words.Of(change)})",
            Words.Printed(rate),
            readings => new Evaluation((1 - (readings[change] / readings[to])).Reciprocal() - 1, readings.Share(rate)));
    }

    /// <summary>The growth of a mixture lies between those of its parts, whatever their weights: min gᵢ ≤ g ≤ max gᵢ.</summary>
    /// <param name="mixture">g.</param>
    /// <param name="parts">The gᵢ, all of them.</param>
    public static Relation OfMixture(Member mixture, params IReadOnlyList<RateOfChange> parts)
    {
        ArgumentNullException.ThrowIfNull(mixture);
        ArgumentNullException.ThrowIfNull(parts);
        return new Relation(
            RelationKind.Mean,
            $"{mixture.Label} lies between the growth of its {parts.Count} parts",
            [mixture, .. parts.Select(part => part.Rate)],
            $"from the least to the greatest of {string.Join(", ", parts.Select(part => part.Signed))}",
            Words.Printed(mixture),
            readings => new Evaluation(parts.Select(part => part.Of(readings)).Aggregate((a, b) => a.Hull(b)), readings.Share(mixture)));
    }

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
    public static Relation OfRatio(RateOfChange rate, RateOfChange numerator, RateOfChange denominator)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(numerator);
        ArgumentNullException.ThrowIfNull(denominator);
        return new Relation(
            RelationKind.Growth,
            $"{rate.Rate.Label} is the change of a ratio whose parts change by {numerator.Signed} and {denominator.Signed}",
            [rate.Rate, numerator.Rate, denominator.Rate],
            $"({numerator.Factor}) / ({denominator.Factor}) − 1",
            $"printed {rate.Signed}",
            readings => new Evaluation(((1 + numerator.Of(readings)) / (1 + denominator.Of(readings))) - 1, rate.Of(readings)));
    }
}
