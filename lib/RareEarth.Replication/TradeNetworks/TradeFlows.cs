using System.Globalization;
using RareEarth.Methods.Networks;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The flows of a product between economies in a year, in US$, as the data have them: nothing is left out or added up.</summary>
public sealed record TradeFlows
{
    internal TradeFlows()
    {
    }

    /// <summary>HS code.</summary>
    public required string Product { get; init; }

    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>How much of the year's trade the flows are.</summary>
    public required FlowCoverage Coverage { get; init; }

    /// <summary>Where they are from.</summary>
    public required string Source { get; init; }

    /// <summary>From exporter to importer, named by <see cref="Economy.Iso3"/>; weights in US$.</summary>
    public required IReadOnlyList<Flow> Flows { get; init; }

    /// <summary>Quantities of the flows in tonnes, in their order; null where none is known.</summary>
    public required IReadOnlyList<double?> Quantities { get; init; }

    /// <summary>Economies that trade but that the source leaves out altogether: NAM and TWN among the main partners before 2018. Empty where none is known.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>The economies that export or import, in the order of their codes.</summary>
    public IReadOnlyList<string> Economies =>
        [.. Flows.SelectMany(flow => new[] { flow.From, flow.To }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The sum of all flows, US$.</summary>
    public double Total => Flows.Sum(flow => flow.Weight);

    /// <summary>Loads the flows of a product and year.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="product">HS code of six digits.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="coverage">Complete matrices, from <c>data/licensed/trade-flows.csv</c> where that has the product and year; or the main partners.</param>
    /// <exception cref="DataValidationException">A file breaks its schema, by an unknown economy, a negative value or a flow that stands twice: file, line and column of every violation.</exception>
    /// <exception cref="DataPackageException">There are no such flows; the message lists those that there are.</exception>
    public static TradeFlows Load(DataPackage package, string product, int year, FlowCoverage coverage = FlowCoverage.Complete)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(product);
        return FlowTable.All(package, coverage).Select(table => table.Of(product, year)).FirstOrDefault(flows => flows is not null)
            ?? throw new DataPackageException(string.Create(
                CultureInfo.InvariantCulture,
                $"There are no flows of HS {product} in {year} with the coverage {coverage}. There are {InWords(Available(package))}."));
    }

    /// <summary>Loads the flows of a product in every year that there is, reading each file once.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="product">HS code of six digits.</param>
    /// <param name="coverage">How much of a year's trade; null for complete flows where there are, else the main partners.</param>
    /// <returns>One list of flows a year, in the order of the years; as <see cref="Load"/> gives it.</returns>
    /// <exception cref="DataValidationException">A file breaks its schema.</exception>
    /// <exception cref="DataPackageException">There are none; the message lists those that there are.</exception>
    public static IReadOnlyList<TradeFlows> LoadAll(DataPackage package, string product, FlowCoverage? coverage = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(product);
        FlowTable[] tables = [.. FlowTable.All(package, coverage is null ? Enum.GetValues<FlowCoverage>() : [coverage.Value])];
        int[] years = [.. tables.SelectMany(table => table.Contents()).Where(flows => flows.Product == product).Select(flows => flows.Year).Distinct().Order()];
        return years.Length > 0
            ? [.. years.Select(year => tables.Select(table => table.Of(product, year)).First(flows => flows is not null)!)]
            : throw new DataPackageException($"There are no flows of HS {product}{(coverage is null ? "" : $" with the coverage {coverage}")}. There are {InWords(Available(package))}.");
    }

    /// <summary>Every product, year and coverage that can be loaded, each with the source that would be used.</summary>
    /// <param name="package">The data package.</param>
    /// <exception cref="DataValidationException">A file breaks its schema.</exception>
    public static IReadOnlyList<AvailableFlows> Available(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return
        [
            .. FlowTable.All(package, FlowCoverage.Complete, FlowCoverage.MainPartners).SelectMany(table => table.Contents())
                .DistinctBy(flows => (flows.Product, flows.Year, flows.Coverage)) // the first is the one that Load takes
                .OrderBy(flows => flows.Product, StringComparer.Ordinal).ThenBy(flows => flows.Coverage).ThenBy(flows => flows.Year),
        ];
    }

    /// <summary>The flows as a directed network whose nodes are <see cref="Economies"/>.</summary>
    /// <param name="rules">What happens to self-trade and zeros; null refuses them by name.</param>
    /// <exception cref="RareEarth.Methods.EstimationException">The flows hold something that no rule repairs.</exception>
    public Network ToNetwork(FlowRules? rules = null) => Network.Directed(Flows, Economies, rules);

    private static string InWords(IEnumerable<AvailableFlows> available) => string.Join("; ", available
        .GroupBy(flows => (flows.Product, flows.Coverage))
        .Select(group => $"HS {group.Key.Product} {group.Key.Coverage}: {string.Join(", ", group.Select(flows => flows.Year.ToString(CultureInfo.InvariantCulture)))}"));
}
