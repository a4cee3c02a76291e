using System.Globalization;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>GDP per head and governance of economies in a year. What no source gives is missing.</summary>
public sealed record EconomyIndicators
{
    /// <summary>GDP per head, US$ of the year.</summary>
    public const string GdpPerCapita = "gdp_per_capita";

    private const string Table = "economy-indicators";

    private readonly IReadOnlyDictionary<(string Economy, string Indicator), double> _values;

    private EconomyIndicators(int year, IReadOnlyDictionary<(string Economy, string Indicator), double> values)
    {
        Year = year;
        _values = values;
    }

    /// <summary>
    /// The Worldwide Governance Indicators, about −2.5 to 2.5: voice and accountability, political stability, government effectiveness,
    /// regulatory quality, rule of law, control of corruption.
    /// </summary>
    public static IReadOnlyList<string> Governance { get; } = ["va", "pv", "ge", "rq", "rl", "cc"];

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    /// <summary>The value of an economy, null when it is not known.</summary>
    /// <param name="economy">Its <see cref="Economy.Iso3"/>.</param>
    /// <param name="indicator"><see cref="GdpPerCapita"/> or one of <see cref="Governance"/>.</param>
    /// <exception cref="ArgumentException">There is no such indicator.</exception>
    public double? this[string economy, string indicator]
    {
        get
        {
            CheckIndicator(indicator);
            return _values.TryGetValue((economy, indicator), out double value) ? value : null;
        }
    }

    /// <summary>Loads the indicators of a year.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="year">Calendar year.</param>
    /// <exception cref="DataValidationException">The file breaks its schema.</exception>
    /// <exception cref="DataPackageException">There is nothing of the year; the message lists the years that there are.</exception>
    public static EconomyIndicators Load(DataPackage package, int year)
    {
        ArgumentNullException.ThrowIfNull(package);
        DataFrameRow[] rows = [.. package.Load(Table).Rows];
        Dictionary<(string, string), double> values = rows.Where(row => (int)row["year"] == year)
            .ToDictionary(row => ((string)row["economy"], (string)row["indicator"]), row => (double)row["value"]);
        return values.Count > 0
            ? new EconomyIndicators(year, values)
            : throw new DataPackageException(string.Create(
                CultureInfo.InvariantCulture,
                $"There are no indicators of {year}. There are those of {string.Join(", ", rows.Select(row => (int)row["year"]).Distinct().Order())}."));
    }

    /// <summary>Those of some economies whose value is not known, in their order.</summary>
    /// <param name="indicator"><see cref="GdpPerCapita"/> or one of <see cref="Governance"/>.</param>
    /// <param name="economies">Codes of three letters.</param>
    /// <exception cref="ArgumentException">There is no such indicator.</exception>
    public IReadOnlyList<string> Missing(string indicator, IEnumerable<string> economies)
    {
        CheckIndicator(indicator);
        return [.. economies.Where(economy => !_values.ContainsKey((economy, indicator)))];
    }

    private static void CheckIndicator(string indicator)
    {
        if (indicator != GdpPerCapita && !Governance.Contains(indicator))
        {
            throw new ArgumentException($"There is no indicator '{indicator}'; there are {GdpPerCapita}, {string.Join(", ", Governance)}.", nameof(indicator));
        }
    }
}
