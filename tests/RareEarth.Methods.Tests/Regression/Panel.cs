using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>A random panel, unbalanced on request, fully determined by its seed.</summary>
public sealed class Panel
{
    public Panel(int seed, int units = 5, int years = 12, double missingShare = 0.1)
    {
        var random = new Random(seed);
        var cells = from unit in Enumerable.Range(0, units)
                    from year in Enumerable.Range(2000, years)
                    where random.NextDouble() >= missingShare
                    select (unit, year);
        (int Unit, int Year)[] rows = [.. cells];
        double[] unitEffect = [.. Enumerable.Range(0, units).Select(_ => 3 * random.NextDouble())];
        double[] yearEffect = [.. Enumerable.Range(0, years).Select(_ => random.NextDouble())];

        Units = new Grouping("unit", rows.Select(row => $"u{row.Unit}"));
        Years = new Grouping("year", rows.Select(row => row.Year));
        X1 = new Variable("x1", rows.Select(_ => random.NextDouble() + random.NextDouble()));
        X2 = new Variable("x2", rows.Select(row => random.NextDouble() * (1 + row.Unit)));
        World = new Variable("world", rows.Select(row => Math.Sin(row.Year) + 10));
        Y = new Variable("y", rows.Select((row, i) =>
            1.5 + (0.7 * X1.Values[i]) - (0.2 * X2.Values[i]) + unitEffect[row.Unit] + yearEffect[row.Year - 2000] + ((random.NextDouble() - 0.5) * (1 + row.Unit))));
    }

    public Variable Y { get; }

    public Variable X1 { get; }

    public Variable X2 { get; }

    /// <summary>A series that varies over time only.</summary>
    public Variable World { get; }

    public Grouping Units { get; }

    public Grouping Years { get; }

    public LinearModelOptions Clustered => new() { Covariance = CovarianceEstimator.Clustered(Units) };

    public LinearModelResult Fit() => LinearModel.Fit(Y, [X1, X2], [Units, Years], Clustered);
}
