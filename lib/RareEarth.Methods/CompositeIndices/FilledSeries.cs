using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.CompositeIndices;

/// <summary>A series whose gaps were filled, and which of its values are not data.</summary>
public sealed record FilledSeries
{
    private FilledSeries(Variable series, IReadOnlyList<bool> isFilled, GapOptions options)
    {
        Series = series;
        IsFilled = isFilled;
        Options = options;
    }

    /// <summary>Name and values, without gaps.</summary>
    public Variable Series { get; }

    /// <summary>For each row whether its value was filled.</summary>
    public IReadOnlyList<bool> IsFilled { get; }

    /// <summary>How.</summary>
    public GapOptions Options { get; }

    /// <summary>Fills the gaps of a series at equal steps of time. Observed values stay as they are.</summary>
    /// <param name="series">The series; NaN is missing.</param>
    /// <param name="options">How; null for a straight line.</param>
    /// <exception cref="ArgumentException">Degree or shares are out of range.</exception>
    /// <exception cref="EstimationException">Too few values are observed for the method, a series for constant growth is not positive, or smoothing has no two values before a gap. The message says which.</exception>
    public static FilledSeries Of(Variable series, GapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        GapOptions chosen = options ?? new GapOptions();
        if (chosen.Degree < 0 || !(chosen.LevelShare is > 0 and <= 1) || !(chosen.TrendShare is >= 0 and <= 1))
        {
            throw new ArgumentException(FormattableString.Invariant($"The degree is 0 at least, α above 0 and up to 1, β from 0 to 1; they are {chosen.Degree}, {chosen.LevelShare} and {chosen.TrendShare}."), nameof(options));
        }

        double[] y = [.. series.Values];
        bool[] isMissing = [.. y.Select(double.IsNaN)];
        if (!isMissing.Contains(true))
        {
            return new FilledSeries(series, isMissing, chosen);
        }

        double[] fitted = chosen.Method switch
        {
            GapMethod.Polynomial => Polynomial(series.Name, y, chosen.Degree),
            GapMethod.ExponentialSmoothing => Smooth(series.Name, y, chosen),
            GapMethod.ExponentialGrowth => Growth(series.Name, y),
            _ => throw new ArgumentOutOfRangeException(nameof(options), chosen.Method, "There is no such method."),
        };
        return new FilledSeries(new Variable(series.Name, y.Select((value, row) => isMissing[row] ? fitted[row] : value)), isMissing, chosen);
    }

    // time runs from −1 to 1, so that powers stay apart
    private static double[] Polynomial(string name, double[] y, int degree)
    {
        int[] observed = [.. Enumerable.Range(0, y.Length).Where(row => !double.IsNaN(y[row]))];
        if (observed.Length < degree + 1)
        {
            throw new EstimationException($"'{name}' has {observed.Length} observed values: a polynomial of degree {degree} needs {degree + 1} at least.");
        }

        double Time(int row) => y.Length == 1 ? 0 : (2.0 * row / (y.Length - 1)) - 1;
        Vector<double> coefficients = Matrix<double>.Build.Dense(observed.Length, degree + 1, (i, power) => Math.Pow(Time(observed[i]), power))
            .QR().Solve(Vector<double>.Build.Dense([.. observed.Select(row => y[row])]));
        return [.. Enumerable.Range(0, y.Length).Select(row => Enumerable.Range(0, degree + 1).Sum(power => coefficients[power] * Math.Pow(Time(row), power)))];
    }

    private static double[] Growth(string name, double[] y)
    {
        int bad = Array.FindIndex(y, value => value <= 0);
        return bad < 0
            ? [.. Polynomial(name, [.. y.Select(value => Math.Log(value))], 1).Select(Math.Exp)]
            : throw new EstimationException(FormattableString.Invariant($"'{name}' is {y[bad]} in row {bad} (rows count from 0): constant growth needs positive values."));
    }

    private static double[] Smooth(string name, double[] y, GapOptions options)
    {
        if (y.Length < 2 || double.IsNaN(y[0]) || double.IsNaN(y[1]))
        {
            throw new EstimationException($"'{name}' does not begin with two observed values: smoothing forecasts from the past and fills no gap at the start.");
        }

        double[] fitted = [.. y];
        double level = y[0], trend = y[1] - y[0];
        for (int row = 1; row < y.Length; row++)
        {
            double forecast = level + trend;
            fitted[row] = forecast;
            if (double.IsNaN(y[row]))
            {
                level = forecast;
                continue;
            }

            double next = forecast + (options.LevelShare * (y[row] - forecast));
            trend += options.TrendShare * (next - level - trend);
            level = next;
        }

        return fitted;
    }
}
