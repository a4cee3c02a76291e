using System.Globalization;
using Microsoft.Data.Analysis;
using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The trade in all goods between economies in a year, for the intensity of their trade. Taiwan and ten small territories are not in it.</summary>
public sealed record TotalTrade
{
    private const string Table = "trade-total-flows";

    private TotalTrade()
    {
    }

    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Where the flows are from.</summary>
    public required string Source { get; init; }

    /// <summary>From exporter to importer, named by <see cref="Economy.Iso3"/>; weights in 1,000 US$.</summary>
    public required IReadOnlyList<Flow> Flows { get; init; }

    /// <summary>The sum of all flows, 1,000 US$.</summary>
    public double Total => Flows.Sum(flow => flow.Weight);

    /// <summary>The years that there are.</summary>
    /// <param name="package">The data package.</param>
    /// <exception cref="DataValidationException">The file breaks its schema.</exception>
    public static IReadOnlyList<int> Years(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return YearsOf(package.Load(Table));
    }

    /// <summary>Loads the flows of a year.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="year">Calendar year.</param>
    /// <exception cref="DataValidationException">The file breaks its schema.</exception>
    /// <exception cref="DataPackageException">There are no flows of the year; the message lists the years that there are.</exception>
    public static TotalTrade Load(DataPackage package, int year)
    {
        ArgumentNullException.ThrowIfNull(package);
        DataFrame frame = package.Load(Table);
        Int32DataFrameColumn years = frame.Columns.GetInt32Column("year");
        (StringDataFrameColumn from, StringDataFrameColumn to) = (frame.Columns.GetStringColumn("exporter"), frame.Columns.GetStringColumn("importer"));
        DoubleDataFrameColumn value = frame.Columns.GetDoubleColumn("value_kusd");
        var flows = new List<Flow>();
        for (long i = 0; i < years.Length; i++)
        {
            if (years[i] == year)
            {
                flows.Add(new Flow(from[i], to[i], value[i]!.Value));
            }
        }

        return flows.Count > 0
            ? new TotalTrade { Year = year, Source = string.Join("; ", package.Schema(Table).Sources), Flows = flows }
            : throw new DataPackageException(string.Create(
                CultureInfo.InvariantCulture, $"There is no trade in all goods of {year}. There is that of {string.Join(", ", YearsOf(frame))}."));
    }

    /// <summary>The flows as a directed network.</summary>
    /// <exception cref="RareEarth.Methods.EstimationException">The flows hold something that a network cannot hold.</exception>
    public Network ToNetwork() => Network.Directed(Flows);

    private static int[] YearsOf(DataFrame frame) => [.. frame.Columns.GetInt32Column("year").Select(year => year!.Value).Distinct().Order()];
}
