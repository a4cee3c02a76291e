using Deedle;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>What is public of the trade in the paper's products with all partners: single years, several sources. A year that no source has is missing.</summary>
public sealed class KnownTrade
{
    private const string World = "WLD";

    /// <summary>Sources in the order in which a year is taken from them; the paper's own numbers are none.</summary>
    private static readonly string[] Order = ["wits_china_exports", "un_comtrade_2023", "un_comtrade_850511", "cepii_baci"];

    private readonly ILookup<(string, string, bool, bool), KnownValue> _values;

    private KnownTrade(IReadOnlyList<KnownValue> values)
    {
        Values = values;
        _values = values.Where(value => Order.Contains(value.Source)).ToLookup(value => (value.Product, value.Economy, value.IsExport, value.IsQuantity));
    }

    /// <summary>All numbers of whole years, those of the paper too.</summary>
    public IReadOnlyList<KnownValue> Values { get; }

    /// <summary>Loads the numbers.</summary>
    /// <param name="package">The data package with the tables trade-china-exports and trade-product-totals.</param>
    /// <exception cref="DataPackageException">A table is not there.</exception>
    public static KnownTrade Load(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new KnownTrade([.. package.Load("trade-china-exports").Rows.SelectMany(ChinaExport), .. package.Load("trade-product-totals").Rows.SelectMany(Total)]);
    }

    /// <summary>The trade of an economy in a product by year, US$ or tonnes, each year from the first source that has it.</summary>
    /// <param name="product">HS code.</param>
    /// <param name="isExport">Exports, or imports.</param>
    /// <param name="isQuantity">Tonnes, or US$.</param>
    /// <param name="economy">Code of three letters; WLD for the world.</param>
    public Series<int, double> Series(string product, bool isExport, bool isQuantity, string economy = "CHN")
    {
        KnownValue[] chosen = [.. Chosen(product, isExport, isQuantity, economy)];
        return new Series<int, double>(chosen.Select(value => value.Year).ToArray(), chosen.Select(value => value.Value).ToArray());
    }

    /// <summary>The sources of <see cref="Series"/>, in the order of its years.</summary>
    /// <param name="product">HS code.</param>
    /// <param name="isExport">Exports, or imports.</param>
    /// <param name="isQuantity">Tonnes, or US$.</param>
    /// <param name="economy">Code of three letters; WLD for the world.</param>
    public IReadOnlyList<string> Sources(string product, bool isExport, bool isQuantity, string economy = "CHN") =>
        [.. Chosen(product, isExport, isQuantity, economy).Select(value => value.Source).Distinct()];

    /// <summary>China's exports over the world's by year, both as BACI reconciles them.</summary>
    /// <param name="product">HS code.</param>
    public Series<int, double> WorldShare(string product)
    {
        var world = Of(World).ToDictionary(value => value.Year, value => value.Value);
        KnownValue[] china = [.. Of("CHN").Where(value => world.ContainsKey(value.Year)).OrderBy(value => value.Year)];
        return new Series<int, double>(china.Select(value => value.Year).ToArray(), china.Select(value => value.Value / world[value.Year]).ToArray());

        IEnumerable<KnownValue> Of(string economy) => _values[(product, economy, true, false)].Where(value => value.Source == "cepii_baci");
    }

    /// <summary>Series of products over years as columns; a year or product of which nothing is known stays missing.</summary>
    /// <param name="years">The rows.</param>
    /// <param name="columns">Name, product, whether exports, whether tonnes.</param>
    public Frame<int, string> Frame(IReadOnlyList<int> years, IEnumerable<(string Name, string Product, bool IsExport, bool IsQuantity)> columns) =>
        Deedle.Frame.FromColumns(columns.Select(column =>
        {
            Series<int, double> series = Series(column.Product, column.IsExport, column.IsQuantity);
            return KeyValue.Create(column.Name, new Series<int, double>(years.ToArray(), years.Select(year => series.TryGet(year).OrDefault(double.NaN)).ToArray()));
        }).ToArray());

    private IEnumerable<KnownValue> Chosen(string product, bool isExport, bool isQuantity, string economy) => _values[(product, economy, isExport, isQuantity)]
        .GroupBy(value => value.Year)
        .Select(year => year.MinBy(value => Array.IndexOf(Order, value.Source))!)
        .OrderBy(value => value.Year);

    private static IEnumerable<KnownValue> ChinaExport(DataFrameRow row)
    {
        if ((string)row["partner"] == World && (bool)row["usable"] && (string)row["measure"] is "value" or "quantity")
        {
            bool isQuantity = (string)row["measure"] == "quantity";
            const double KilogramsPerTonne = 1000;
            yield return new KnownValue(
                (string)row["product"], (int)row["year"], "CHN", true, isQuantity, (double)row["value"] / (isQuantity ? KilogramsPerTonne : 1), (string)row["source"]);
        }
    }

    private static IEnumerable<KnownValue> Total(DataFrameRow row)
    {
        if ((string)row["partner"] != World || (int)row["months"] != 12)
        {
            yield break;
        }

        foreach ((string column, bool isQuantity) in new[] { ("value_usd", false), ("quantity_t", true) })
        {
            if (row[column] is double value)
            {
                yield return new KnownValue((string)row["product"], (int)row["year"], (string)row["economy"], (string)row["flow"] == "export", isQuantity, value, (string)row["source"]);
            }
        }
    }
}
