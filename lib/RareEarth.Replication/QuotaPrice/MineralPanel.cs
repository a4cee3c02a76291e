using Deedle;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.QuotaPrice;

/// <summary>Builds the panel of minerals and years on which the quota paper's regressions run.</summary>
public static class MineralPanel
{
    private const double KilogramsPerTonne = 1000;
    private const double Percent = 100;

    /// <summary>Builds the panel from the public tables.</summary>
    /// <param name="package">The data package with the tables series, prices, concentration and world.</param>
    /// <param name="options">Series, minerals and years; the defaults are the paper's design.</param>
    /// <returns>
    /// One row a mineral and year, keyed by both, minerals in the order of the options. Columns: <c>id</c> (1 to 5),
    /// <c>year</c>, <c>treat</c>, <c>period</c>, <c>DID</c> (0 or 1), <c>LNPRI</c> (log of US$ per tonne), <c>LNGDP</c> (log of
    /// billions), <c>CR4</c> (share, 0 to 1), <c>EPU</c> (index), <c>GDPG</c> (percent a year), <c>WUI</c> (index),
    /// <c>BDI</c> (log of index points). What no source gives is missing.
    /// </returns>
    /// <exception cref="DataPackageException">A table or series is not there; the message lists what there is.</exception>
    /// <exception cref="DataValidationException">The data break their schema.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves: a mineral without a series, no policy year in the sample.</exception>
    public static Frame<(string Mineral, int Year), string> Build(DataPackage package, MineralPanelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        options ??= new MineralPanelOptions();
        Check(options);

        int[] years = [.. Enumerable.Range(options.FirstYear, options.LastYear - options.FirstYear + 1)];
        (string Mineral, int Year)[] keys = [.. options.Minerals.SelectMany(_ => years, (mineral, year) => (mineral, year))];
        YearSeries prices = YearSeries.Load(package, "prices");
        YearSeries shares = YearSeries.Load(package, "concentration");
        YearSeries world = YearSeries.Load(package, "world");

        Series<(string Mineral, int Year), double> Column(Func<string, int, double> value) =>
            new(keys, [.. keys.Select(key => value(key.Mineral, key.Year))]);

        double Treat(string mineral) => mineral == options.Treated ? 1 : 0;
        double Period(int year) => year >= options.PolicyYear ? 1 : 0;
        double PriceLevel(int year) => options.Deflator is { } index ? world[index, year] / world[index, options.FirstYear] : 1;
        double Price(string mineral, int year) => PerTonne(prices, options.Prices[mineral], year) / PriceLevel(year);

        return new FrameBuilder.Columns<(string Mineral, int Year), string>
        {
            { "id", Column((mineral, _) => options.Minerals.TakeWhile(other => other != mineral).Count() + 1) },
            { "year", Column((_, year) => year) },
            { "treat", Column((mineral, _) => Treat(mineral)) },
            { "period", Column((_, year) => Period(year)) },
            { "DID", Column((mineral, year) => Treat(mineral) * Period(year)) },
            { "LNPRI", Column((mineral, year) => Math.Log(Price(mineral, year))) },
            { "LNGDP", Column((_, year) => Math.Log(world[options.Gdp, year])) },
            { "CR4", Column((mineral, year) => shares[options.Concentration[mineral], year] / Percent) },
            { "EPU", Column((_, year) => world["gepu_current", year]) },
            { "GDPG", Column((_, year) => world["gdp_growth_real", year]) },
            { "WUI", Column((_, year) => world["wui_gdp_weighted", year]) },
            { "BDI", Column((_, year) => Math.Log(world["bdi", year])) },
        }.Frame;
    }

    /// <summary>A column by year (rows) and mineral (columns), less its value in a base year: log points since then.</summary>
    /// <param name="panel">A panel of <see cref="Build"/>.</param>
    /// <param name="column">The column, in logs.</param>
    /// <param name="baseYear">The year that becomes 0.</param>
    /// <exception cref="ArgumentException">A mineral has no value in the base year.</exception>
    public static Frame<int, string> SinceBaseYear(Frame<(string Mineral, int Year), string> panel, string column, int baseYear)
    {
        ArgumentNullException.ThrowIfNull(panel);
        Series<(string Mineral, int Year), double> values = panel[column];
        return Frame.FromColumns(panel.RowKeys.Select(key => key.Mineral).Distinct().Select(mineral =>
        {
            OptionalValue<double> start = values.TryGet((mineral, baseYear));
            if (!start.HasValue)
            {
                throw new ArgumentException($"{column} of {mineral} is missing in {baseYear}, so it cannot be the base year.", nameof(baseYear));
            }

            int[] years = [.. values.Keys.Where(key => key.Mineral == mineral).Select(key => key.Year)];
            return KeyValue.Create(mineral, new Series<int, double>(
                years, [.. years.Select(year => values.TryGet((mineral, year)).OrDefault(double.NaN) - start.Value)]));
        }).ToArray());
    }

    /// <summary>The same panel with another price of one mineral.</summary>
    /// <param name="panel">A panel of <see cref="Build"/>.</param>
    /// <param name="mineral">The mineral.</param>
    /// <param name="pricesPerKilogram">Its price by year, US$/kg; a year that is not there is missing.</param>
    /// <exception cref="ArgumentException">The panel has no such mineral.</exception>
    public static Frame<(string Mineral, int Year), string> WithPrice(
        Frame<(string Mineral, int Year), string> panel, string mineral, Series<int, double> pricesPerKilogram)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(pricesPerKilogram);
        if (panel.RowKeys.All(key => key.Mineral != mineral))
        {
            throw new ArgumentException($"The panel has no mineral '{mineral}'; it has {string.Join(", ", panel.RowKeys.Select(key => key.Mineral).Distinct())}.", nameof(mineral));
        }

        (string Mineral, int Year)[] keys = [.. panel.RowKeys];
        double Price((string Mineral, int Year) key) => key.Mineral == mineral
            ? Math.Log(KilogramsPerTonne * pricesPerKilogram.TryGet(key.Year).OrDefault(double.NaN))
            : panel["LNPRI"].TryGet(key).OrDefault(double.NaN);
        return Frame.FromColumns(panel.ColumnKeys.Select(column => KeyValue.Create(
            column,
            new Series<(string Mineral, int Year), double>(keys, [.. keys.Select(key => column == "LNPRI" ? Price(key) : panel[column].TryGet(key).OrDefault(double.NaN))]))).ToArray());
    }

    private static double PerTonne(YearSeries prices, string series, int year)
    {
        string unit = prices.UnitOf(series);
        double factor = unit.StartsWith("US$/kg", StringComparison.Ordinal) ? KilogramsPerTonne
            : unit.StartsWith("US$/t", StringComparison.Ordinal) || unit.StartsWith("US$/dmt", StringComparison.Ordinal) ? 1
            : throw new ArgumentException($"The price series '{series}' is in {unit}: expected US$ per kilogram or tonne.");
        return factor * prices[series, year];
    }

    private static void Check(MineralPanelOptions options)
    {
        if (!options.Minerals.Contains(options.Treated))
        {
            throw new ArgumentException($"The treated mineral '{options.Treated}' is not among {string.Join(", ", options.Minerals)}.");
        }

        foreach (string mineral in options.Minerals.Where(mineral => !options.Prices.ContainsKey(mineral) || !options.Concentration.ContainsKey(mineral)))
        {
            throw new ArgumentException($"'{mineral}' needs a price series and a concentration series.");
        }

        if (options.PolicyYear <= options.FirstYear || options.PolicyYear > options.LastYear)
        {
            throw new ArgumentException(
                $"The policy year {options.PolicyYear} leaves no year before or none after it in {options.FirstYear} to {options.LastYear}.");
        }
    }
}
