using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.SyntheticControl;

/// <summary>A variable of a balanced panel as one series for each unit.</summary>
internal sealed class OutcomeMatrix
{
    private readonly Dictionary<string, double[]> _series;

    private OutcomeMatrix(Dictionary<string, double[]> series) => _series = series;

    /// <summary>Sorts a panel's outcome, or another of its variables, by unit and year.</summary>
    /// <exception cref="EstimationException">A unit lacks a year: which is said.</exception>
    public static OutcomeMatrix Of(DidPanel panel, Variable? variable = null)
    {
        IReadOnlyList<double> values = (variable ?? panel.Outcome).Values;
        IReadOnlyList<int> years = panel.AllYears;
        var position = years.Select((year, i) => (year, i)).ToDictionary(pair => pair.year, pair => pair.i);
        var series = panel.UnitNames.ToDictionary(unit => unit, _ => Enumerable.Repeat(double.NaN, years.Count).ToArray(), StringComparer.Ordinal);
        for (int row = 0; row < values.Count; row++)
        {
            series[panel.Units.Labels[row]][position[panel.Years[row]]] = values[row];
        }

        foreach ((string unit, double[] own) in series)
        {
            int missing = Array.FindIndex(own, double.IsNaN);
            if (missing >= 0)
            {
                throw new EstimationException(FormattableString.Invariant($"'{unit}' has no row in {years[missing]}: a synthetic control needs every year of every unit."));
            }
        }

        return new OutcomeMatrix(series);
    }

    /// <summary>The series of a unit.</summary>
    public double[] Of(string unit) => _series[unit];

    /// <summary>The mean series of some units.</summary>
    public double[] Mean(IReadOnlyList<string> units)
    {
        double[][] chosen = [.. units.Select(unit => _series[unit])];
        return [.. chosen[0].Select((_, t) => chosen.Average(series => series[t]))];
    }
}
