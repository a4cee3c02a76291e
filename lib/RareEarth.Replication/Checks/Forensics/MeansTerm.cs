using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A coefficient and the mean of its regressor in the sample of the regression.</summary>
public sealed class MeansTerm
{
    private readonly Func<Readings, Interval> _mean;

    private MeansTerm(Member coefficient, Member? printedMean, string text, Func<Readings, Interval> mean)
    {
        Coefficient = coefficient;
        PrintedMean = printedMean;
        Text = text;
        _mean = mean;
    }

    /// <summary>The coefficient.</summary>
    public Member Coefficient { get; }

    /// <summary>The mean, where it is printed.</summary>
    public Member? PrintedMean { get; }

    internal string Text { get; }

    /// <summary>A term with a printed mean.</summary>
    /// <param name="coefficient">The coefficient.</param>
    /// <param name="mean">The printed mean of the same rows.</param>
    public static MeansTerm Printed(Member coefficient, Member mean) =>
        new(coefficient, mean, $"{Words.Of(coefficient)} · {Words.Of(mean)}", readings => readings[mean]);

    /// <summary>A term whose mean is known to lie in an interval, such as a share of ones.</summary>
    /// <param name="coefficient">The coefficient.</param>
    /// <param name="mean">The interval.</param>
    public static MeansTerm Known(Member coefficient, Interval mean) =>
        new(coefficient, null, $"{Words.Of(coefficient)} · {mean}", _ => mean);

    internal Interval Of(Readings readings) => readings[Coefficient] * _mean(readings);
}
