using Microsoft.Data.Analysis;
using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>A table of flows by product and year, column by column: the tables have tens of thousands of rows.</summary>
internal sealed class FlowTable
{
    /// <summary>The public complete matrices.</summary>
    public const string Public = "trade-flows";

    /// <summary>The public main partners.</summary>
    public const string MainPartners = "trade-flows-main-partners";

    /// <summary>The optional complete matrices that a reader holds.</summary>
    public const string Licensed = "trade-flows-licensed";

    // The source had no two-letter code for Taiwan and read Namibia's, NA, as a missing value, up to the files of this year.
    private const int LastYearWithoutTwo = 2017;

    private static readonly string[] LeftOut = ["NAM", "TWN"];

    private readonly string?[] _products;
    private readonly int?[] _years;
    private readonly DataFrameColumnCollection _columns;
    private readonly string _path;
    private readonly string _publisher;
    private readonly bool _hasSources;

    private FlowTable(TableSchema schema, DataFrame frame, FlowCoverage coverage)
    {
        Coverage = coverage;
        _columns = frame.Columns;
        _products = [.. _columns.GetStringColumn("product")];
        _years = [.. _columns.GetInt32Column("year")];
        _path = $"data/{schema.Path}";
        _publisher = string.Join("; ", schema.Sources);
        _hasSources = schema.Fields.Any(field => field.Name == "source");
    }

    /// <summary>How much of a year the table holds.</summary>
    public FlowCoverage Coverage { get; }

    /// <summary>The tables of these coverages that are there, in the order in which they are asked; each is read when it is reached.</summary>
    public static IEnumerable<FlowTable> All(DataPackage package, params FlowCoverage[] coverages) =>
        from table in new[] { (Name: Licensed, Coverage: FlowCoverage.Complete), (Name: Public, Coverage: FlowCoverage.Complete), (Name: MainPartners, Coverage: FlowCoverage.MainPartners) }
        where coverages.Contains(table.Coverage) && package.Has(table.Name)
        select new FlowTable(package.Schema(table.Name), package.Load(table.Name), table.Coverage);

    /// <summary>What each product and year of the table has.</summary>
    public IEnumerable<AvailableFlows> Contents() => Enumerable.Range(0, _products.Length)
        .GroupBy(i => (Product: _products[i]!, Year: _years[i]!.Value))
        .Select(group => new AvailableFlows(group.Key.Product, group.Key.Year, Coverage, Source([.. group]), group.Count()));

    /// <summary>The flows of a product and year, in the order of the file; null when the table has none.</summary>
    public TradeFlows? Of(string product, int year)
    {
        int[] rows = [.. Enumerable.Range(0, _products.Length).Where(i => _products[i] == product && _years[i] == year)];
        if (rows.Length == 0)
        {
            return null;
        }

        (StringDataFrameColumn from, StringDataFrameColumn to) = (_columns.GetStringColumn("exporter"), _columns.GetStringColumn("importer"));
        (DoubleDataFrameColumn value, DoubleDataFrameColumn quantity) = (_columns.GetDoubleColumn("value_usd"), _columns.GetDoubleColumn("quantity_t"));
        return new TradeFlows
        {
            Product = product,
            Year = year,
            Coverage = Coverage,
            Source = Source(rows),
            Flows = [.. rows.Select(i => new Flow(from[i], to[i], value[i]!.Value))],
            Quantities = [.. rows.Select(i => quantity[i])],
            Absent = Coverage == FlowCoverage.MainPartners && year <= LastYearWithoutTwo ? LeftOut : [],
        };
    }

    private string Source(int[] rows)
    {
        if (!_hasSources)
        {
            return _publisher;
        }

        StringDataFrameColumn sources = _columns.GetStringColumn("source");
        return $"{string.Join("; ", rows.Select(i => sources[i]).Distinct(StringComparer.Ordinal))} ({_path})";
    }
}
