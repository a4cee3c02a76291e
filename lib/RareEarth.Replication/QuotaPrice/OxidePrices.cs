using Deedle;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.QuotaPrice;

/// <summary>Public prices of the six rare-earth oxides, as far as they reach.</summary>
public static class OxidePrices
{
    /// <summary>The six oxides in the order of the paper's Table 7.</summary>
    public static IReadOnlyList<string> Oxides { get; } = ["Nd2O3", "CeO2", "La2O3", "PrNd", "Dy2O3", "Tb4O7"];

    /// <summary>Prices by year, US$/kg: the mean of the year or, where only the range at its end is known, the middle of that range.</summary>
    /// <param name="package">The data package with the table <c>oxides</c>.</param>
    /// <param name="firstYear">First year.</param>
    /// <param name="lastYear">Last year.</param>
    /// <returns>A row for each year and a column for each oxide; a year without a public price is missing.</returns>
    public static Frame<int, string> Load(DataPackage package, int firstYear = 1999, int lastYear = 2022)
    {
        ArgumentNullException.ThrowIfNull(package);
        DataFrameRow[] rows = [.. package.Load("oxides").Rows];
        return Frame.FromColumns(Oxides.Select(oxide => KeyValue.Create(oxide, Prices(rows, oxide, firstYear, lastYear))).ToArray());
    }

    private static Series<int, double> Prices(DataFrameRow[] rows, string oxide, int firstYear, int lastYear)
    {
        var byYear = rows.Where(row => (string)row["oxide"] == oxide)
            .GroupBy(row => Convert.ToInt32(row["year"], System.Globalization.CultureInfo.InvariantCulture))
            .ToDictionary(year => year.Key, year => year.Average(row => (double)row["value"]));
        int[] years = [.. Enumerable.Range(firstYear, lastYear - firstYear + 1)];
        return new Series<int, double>(years, [.. years.Select(year => byYear.GetValueOrDefault(year, double.NaN))]);
    }
}
