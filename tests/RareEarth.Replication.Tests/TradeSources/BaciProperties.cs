using System.Globalization;
using RareEarth.Replication.TradeSources;
using RareEarth.Replication.TradeSources.Baci;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

public sealed class BaciProperties
{
    private const int Seed = 20260105;
    private const int Rounds = 200;

    private static readonly (int Number, string Code)[] Countries = [(156, "CHN"), (251, "FRA"), (392, "JPN"), (490, "TWN"), (516, "NAM"), (842, "USA")];

    [Fact]
    public void Whatever_flows_are_written_are_read_in_any_order_of_rows()
    {
        var random = new Random(Seed);
        for (int round = 0; round < Rounds; round++)
        {
            FetchedFlow[] flows = [.. Draw(random)];
            using var folder = new BaciFolder();
            foreach (int year in new[] { 2021, 2022 })
            {
                string[] rows = [.. flows.Where(flow => flow.Year == year).Select(flow => Row(flow, random)), .. Enumerable.Range(0, random.Next(5)).Select(_ => $"{year},156,842,{random.Next(900000, 999999)},1,NA")];
                random.Shuffle(rows);
                folder.Write(year, rows);
            }

            TradeFetch fetch = BaciSource.Read(folder.Path, new TradeSelection(["040690", "850511"], [2021, 2022]), KnownAreas.All, cancellation: TestContext.Current.CancellationToken);
            Assert.True(
                flows.OrderBy(Key, StringComparer.Ordinal).SequenceEqual(fetch.Flows), $"seed {Seed}, round {round}: {flows.Length} flows written, {fetch.Flows.Count} read, or others.");
        }
    }

    private static IEnumerable<FetchedFlow> Draw(Random random) =>
        from product in new[] { "040690", "850511" }
        from year in new[] { 2021, 2022 }
        from exporter in Countries
        from importer in Countries
        where exporter != importer && random.Next(3) > 0
        select new FetchedFlow(product, year, exporter.Code, importer.Code, random.Next(1, 1_000_000_000), random.Next(4) == 0 ? null : random.Next(1_000_000) / 1000m, "CEPII BACI HS17 V202601");

    // the product with or without its leading zero, a quantity that is not known in one of its forms
    private static string Row(FetchedFlow flow, Random random) => string.Create(
        CultureInfo.InvariantCulture,
        $"{flow.Year},{Number(flow.Exporter)},{Number(flow.Importer)},{(random.Next(2) == 0 ? flow.Product : flow.Product.TrimStart('0'))},{flow.ValueUsd / 1000},{(flow.QuantityTonnes is { } tons ? tons.ToString(CultureInfo.InvariantCulture) : random.Next(3) switch { 0 => "", 1 => "NA", _ => "        NA" })}");

    private static int Number(string code) => Countries.First(country => country.Code == code).Number;

    private static string Key(FetchedFlow flow) => $"{flow.Product} {flow.Year} {flow.Exporter} {flow.Importer}";
}
