using Deedle;
using RareEarth.Methods.CompositeIndices;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeSecurity;

/// <summary>Makes data/simulated/trade-security-indicators.csv: the observed indicators with a labelled simulated completion.</summary>
public static class SimulatedIndicators
{
    /// <summary>Seed of the committed file.</summary>
    public const int Seed = 20062020;

    private static readonly (string Name, string Dimension, IndicatorDirection Direction)[] Observed =
    [
        ("CR", "pressure", IndicatorDirection.Cost),
        ("NIR", "pressure", IndicatorDirection.Cost),
        ("SR", "state", IndicatorDirection.Benefit),
        ("TC", "state", IndicatorDirection.Benefit),
        ("TOT", "state", IndicatorDirection.Benefit),
    ];

    /// <summary>The file's text.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="seed">Seed of the completion.</param>
    /// <exception cref="DataPackageException">A table is not there.</exception>
    public static string Text(DataPackage package, int seed = Seed)
    {
        Frame<int, string> observed = SecurityIndicators.Observed(package);
        Frame<int, string> named = SecurityData.Policies(package);
        Frame<int, string> indicators = SecurityCompletion.Fill(observed, seed);
        Frame<int, string> policies = SecurityCompletion.FillCounts(named, seed);
        return IndicatorTable.Write(
        [
            .. Observed.SelectMany(indicator => Cells(indicators, observed, indicator.Name, indicator.Dimension, indicator.Direction)),
            .. SecurityData.PolicyClasses.SelectMany(name => Cells(policies, named, name, "response", IndicatorDirection.Benefit)),
        ]);
    }

    private static IEnumerable<(string Indicator, string Dimension, IndicatorDirection Direction, int Year, double Value, bool IsSimulated)> Cells(
        Frame<int, string> values, Frame<int, string> known, string name, string dimension, IndicatorDirection direction) =>
        SecurityData.Years.Select(year => (name, dimension, direction, year, values[name][year], !known[name].TryGet(year).HasValue));
}
