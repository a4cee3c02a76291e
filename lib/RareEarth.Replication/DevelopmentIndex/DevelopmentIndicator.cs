using RareEarth.Methods.CompositeIndices;

namespace RareEarth.Replication.DevelopmentIndex;

/// <summary>An indicator of the third level with its yearly values.</summary>
/// <param name="Symbol">Symbol of the report, as in A111.</param>
/// <param name="Name">Name in English, ours.</param>
/// <param name="Parent">Symbol of the index that it is part of.</param>
/// <param name="Direction">Which way it counts.</param>
/// <param name="Values">One value a year from 2014 to 2020; NaN where none is known.</param>
/// <param name="Origins">For each value what it is.</param>
public sealed record DevelopmentIndicator(string Symbol, string Name, string Parent, IndicatorDirection Direction, IReadOnlyList<double> Values, IReadOnlyList<CellOrigin> Origins)
{
    /// <summary>The years: 2014, the base, to 2020.</summary>
    public static IReadOnlyList<int> Years { get; } = [.. Enumerable.Range(2014, 7)];

    /// <summary>How many values are observed.</summary>
    public int Observed => Origins.Count(origin => origin == CellOrigin.Observed);

    /// <summary>The values as an indicator of a composite index.</summary>
    public Indicator ToIndicator() => new(Parent, Direction, new Methods.Regression.Variable(Symbol, Values));
}
