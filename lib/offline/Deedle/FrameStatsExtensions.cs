namespace Deedle;

/// <summary>Statistics of each column of a frame; missing for a column that holds no numbers.</summary>
public static class FrameStatsExtensions
{
    private static readonly (string Name, Func<double[], double> Of)[] Description =
    [
        ("unique", values => values.Distinct().Count()),
        ("mean", Statistic.Mean),
        ("std", Statistic.StdDev),
        ("min", Statistic.Min),
        ("0.25", values => Statistic.Quantile(values, 0.25)),
        ("0.5", Statistic.Median),
        ("0.75", values => Statistic.Quantile(values, 0.75)),
        ("max", Statistic.Max),
    ];

    /// <summary>The sums.</summary>
    public static Series<C, double> Sum<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => ByColumn(frame, Statistic.Sum);

    /// <summary>The means.</summary>
    public static Series<C, double> Mean<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => ByColumn(frame, Statistic.Mean);

    /// <summary>The standard deviations with n - 1. Not to be trusted for large numbers that differ little.</summary>
    public static Series<C, double> StdDev<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => ByColumn(frame, Statistic.StdDev);

    /// <summary>The least values.</summary>
    public static Series<C, double> Min<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => ByColumn(frame, Statistic.Min);

    /// <summary>The greatest values.</summary>
    public static Series<C, double> Max<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => ByColumn(frame, Statistic.Max);

    /// <summary>The medians.</summary>
    public static Series<C, double> Median<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull => ByColumn(frame, Statistic.Median);

    /// <summary>The number of distinct values, mean, standard deviation, extremes and quartiles of each column of numbers.</summary>
    public static Frame<string, C> Describe<R, C>(this Frame<R, C> frame)
        where R : notnull
        where C : notnull
    {
        int[] numbers = Enumerable.Range(0, frame.ColumnCount)
            .Where(i => Conversion.IsNumber(frame.Data[i].ElementType))
            .ToArray();
        return new(
            new KeyIndex<string>(Description.Select(d => d.Name)),
            frame.ColumnIndex.Take(numbers),
            numbers.Select(i => Vector<double>.Of(Description.Select(d => d.Of(Values(frame.Data[i]))))));
    }

    private static Series<C, double> ByColumn<R, C>(Frame<R, C> frame, Func<double[], double> statistic)
        where R : notnull
        where C : notnull =>
        new(frame.ColumnIndex, Vector<double>.Of(frame.Data.Select(column =>
            Conversion.IsNumber(column.ElementType) ? statistic(Values(column)) : double.NaN)));

    private static double[] Values(Vector column) =>
        column.As<double>().Cells().Where(c => c.HasValue).Select(c => c.Value).ToArray();
}
