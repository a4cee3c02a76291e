using System.Globalization;

namespace RareEarth.Replication.TradeSources;

/// <summary>
/// The table <c>trade-flows-licensed</c>, <c>data/licensed/trade-flows.csv</c>: one row a product, year, exporter and importer.
/// A block is all rows of a product in a year; it is replaced as a whole, the other blocks stay as they are.
/// </summary>
public static class TradeFlowFile
{
    /// <summary>The columns.</summary>
    public const string Header = "product,year,exporter,importer,value_usd,quantity_t,source";

    private const int Columns = 7;

    /// <summary>Replaces blocks; the file is there whole, old or new, at every moment.</summary>
    /// <param name="path">The file; made where it is missing.</param>
    /// <param name="blocks">The blocks that are replaced, also those for which there is no flow.</param>
    /// <param name="flows">The new rows, each in one of the blocks, each pair once.</param>
    /// <returns>Number of rows in the file after it.</returns>
    /// <exception cref="TradeSourceException">The file that is there has another header, or a row without product and year: it stays as it is.</exception>
    /// <exception cref="ArgumentException">A flow is in no block, or a pair comes twice.</exception>
    public static int Replace(string path, IEnumerable<(string Product, int Year)> blocks, IEnumerable<FetchedFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(flows);
        var replaced = blocks.ToHashSet();
        var rows = new SortedDictionary<(string Product, int Year, string Exporter, string Importer), string>(Comparer<(string, int, string, string)>.Create(Compare));
        foreach (FetchedFlow flow in flows)
        {
            if (!replaced.Contains((flow.Product, flow.Year)))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A flow of {flow.Product} in {flow.Year} is in no block that is replaced."), nameof(flows));
            }

            if (!rows.TryAdd((flow.Product, flow.Year, flow.Exporter, flow.Importer), Line(flow)))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{flow.Product} in {flow.Year} from {flow.Exporter} to {flow.Importer} comes twice."), nameof(flows));
            }
        }

        foreach ((var key, string line) in Existing(path).Where(row => !replaced.Contains((row.Key.Product, row.Key.Year))))
        {
            if (!rows.TryAdd(key, line))
            {
                throw new TradeSourceException(string.Create(CultureInfo.InvariantCulture, $"{path}: {key.Product} in {key.Year} from {key.Exporter} to {key.Importer} stands there twice. Mend or move the file."));
            }
        }

        AtomicFile.WriteLines(path, rows.Values.Prepend(Header));
        return rows.Count;
    }

    private static string Line(FetchedFlow flow) => string.Create(
        CultureInfo.InvariantCulture,
        $"{flow.Product},{flow.Year},{flow.Exporter},{flow.Importer},{flow.ValueUsd:0.############},{flow.QuantityTonnes:0.############},{flow.Source}");

    // what is not replaced is kept letter by letter
    private static IEnumerable<((string Product, int Year, string Exporter, string Importer) Key, string Line)> Existing(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (number == 1)
            {
                if (line != Header)
                {
                    throw new TradeSourceException($"{path}:1: the header is '{line}': expected '{Header}'. Mend or move the file.");
                }

                continue;
            }

            string[] cells = line.Split(',', Columns);
            yield return cells.Length == Columns && int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                ? ((cells[0], year, cells[2], cells[3]), line)
                : throw new TradeSourceException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: '{line}' is no row of {Columns} columns with a year in the second. Mend or move the file."));
        }
    }

    private static int Compare((string Product, int Year, string Exporter, string Importer) a, (string Product, int Year, string Exporter, string Importer) b) =>
        (string.CompareOrdinal(a.Product, b.Product), a.Year.CompareTo(b.Year), string.CompareOrdinal(a.Exporter, b.Exporter), string.CompareOrdinal(a.Importer, b.Importer)) switch
        {
            (not 0 and var byProduct, _, _, _) => byProduct,
            (_, not 0 and var byYear, _, _) => byYear,
            (_, _, not 0 and var byExporter, _) => byExporter,
            (_, _, _, var byImporter) => byImporter,
        };
}
