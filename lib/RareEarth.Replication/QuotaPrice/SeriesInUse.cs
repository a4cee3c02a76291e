using System.Globalization;
using Deedle;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.QuotaPrice;

/// <summary>Where each number of a panel comes from: its series with source, licence, unit and gaps.</summary>
public static class SeriesInUse
{
    private static readonly string[] Tables = ["prices", "concentration", "world"];

    /// <summary>The series that a panel is built of.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="options">The panel's options.</param>
    /// <returns>Rows are series; columns What, Unit, Publisher, Redistribution (what may be passed on), Years (how many of the sample) and Gaps (which are missing).</returns>
    /// <exception cref="DataPackageException">A table or series is not there.</exception>
    public static Frame<string, string> Of(DataPackage package, MineralPanelOptions options)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(options);
        string[] used =
        [
            .. options.Minerals.Select(mineral => options.Prices[mineral]),
            .. options.Minerals.Select(mineral => options.Concentration[mineral]),
            options.Gdp, "gdp_growth_real", "gepu_current", "wui_gdp_weighted", "bdi",
            .. options.Deflator is { } deflator ? new[] { deflator } : [],
        ];

        var series = package.Load("series").Rows.ToDictionary(row => (string)row["id"]);
        var sources = package.Load("sources").Rows.ToDictionary(row => (string)row["id"]);
        ILookup<string, DataFrameRow> values = Tables.SelectMany(table => package.Load(table).Rows).ToLookup(row => (string)row["series"]);

        return Frame.FromRecords(used.Select(id => Describe(id, series[id], values[id], sources, options))).IndexRows<string>("Series");
    }

    private static Row Describe(
        string id, DataFrameRow series, IEnumerable<DataFrameRow> values, Dictionary<string, DataFrameRow> sources, MineralPanelOptions options)
    {
        DataFrameRow[] rows = [.. values];
        HashSet<int> years = [.. rows.Select(row => (int)row["year"])];
        int[] sample = [.. Enumerable.Range(options.FirstYear, options.LastYear - options.FirstYear + 1)];
        int[] missing = [.. sample.Where(year => !years.Contains(year))];
        DataFrameRow[] origins = [.. rows.Select(row => (string)row["source"]).Distinct().Select(source => sources[source])];
        return new Row(
            id,
            (string)series["label_en"],
            (string)series["unit"],
            string.Join("; ", origins.Select(origin => (string)origin["publisher"]).Distinct()),
            string.Join("; ", origins.Select(origin => (string)origin["redistribution"]).Distinct()),
            string.Create(CultureInfo.InvariantCulture, $"{sample.Length - missing.Length}/{sample.Length}"),
            Ranges(missing));
    }

    /// <summary>Years as ranges: 2015–2018, 2021.</summary>
    private static string Ranges(int[] years)
    {
        IEnumerable<int[]> runs = years.Select((year, i) => (year, run: year - i)).GroupBy(pair => pair.run, pair => pair.year).Select(run => run.ToArray());
        return string.Join(", ", runs.Select(run => run.Length == 1
            ? run[0].ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{run[0]}–{run[^1]}")));
    }

    private sealed record Row(string Series, string What, string Unit, string Publisher, string Redistribution, string Years, string Gaps);
}
