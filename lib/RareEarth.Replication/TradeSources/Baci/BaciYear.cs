using System.Globalization;
using System.Text;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeSources.Baci;

/// <summary>
/// Reads the chosen products of a yearly file: columns t (year), i (exporter), j (importer), k (product), v (value in
/// thousand current US dollars) and q (metric tons, blank or NA where not known), comma and dot, one row a flow.
/// Source: CEPII, The CEPII-BACI dataset (baci_webpage), variables.
/// </summary>
internal sealed class BaciYear
{
    private const string Columns = "t,i,j,k,v,q";
    private const decimal Most = 1e15m; // more than there is, and sums of it can be held

    private readonly BaciFile _file;
    private readonly BaciCountries _countries;
    private readonly Dictionary<int, string> _products;
    private readonly HashSet<(string Product, int Exporter, int Importer)> _seen = [];
    private readonly Dictionary<(string Product, TradeArea Exporter, TradeArea Importer), (decimal Value, decimal? Quantity)> _flows = [];

    private BaciYear(BaciFile file, IEnumerable<string> products, BaciCountries countries)
    {
        _file = file;
        _countries = countries;
        _products = products.ToDictionary(product => int.Parse(product, CultureInfo.InvariantCulture));
    }

    /// <summary>Rows of flows in the file, of every product.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows of the chosen products.</summary>
    public long Chosen { get; private set; }

    /// <summary>Rows of the chosen products with a partner that is not specified.</summary>
    public long Unspecified { get; private set; }

    /// <summary>Rows of the chosen products without a quantity.</summary>
    public long WithoutQuantity { get; private set; }

    /// <summary>Rows of the chosen products whose value is 0 as printed, less than half a dollar: no flow.</summary>
    public long WithoutValue { get; private set; }

    /// <summary>Rows of the chosen products between two codes of one economy: no flow.</summary>
    public long WithinOneEconomy { get; private set; }

    /// <summary>The flows.</summary>
    public IEnumerable<FetchedFlow> Flows => _flows.Select(pair => new FetchedFlow(
        pair.Key.Product, _file.Year, pair.Key.Exporter.Code, pair.Key.Importer.Code, pair.Value.Value * 1000, pair.Value.Quantity,
        $"CEPII BACI {_file.Edition} V{_file.Version}", IsUnspecified(pair.Key.Exporter, pair.Key.Importer)));

    /// <summary>Reads the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="products">The products.</param>
    /// <param name="countries">The country codes of the release.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Flows and counts.</returns>
    /// <exception cref="TradeSourceException">Another header, or a row that is not of this form: file, line, column, value and what was expected.</exception>
    public static BaciYear Read(BaciFile file, IEnumerable<string> products, BaciCountries countries, CancellationToken cancellation)
    {
        var year = new BaciYear(file, products, countries);
        int last = 0;
        ByteLines.Read(
            file.Path,
            (line, number) =>
            {
                last = number;
                year.Take(line, number);
            },
            cancellation);
        return last > 0 ? year : throw new TradeSourceException($"{file.Name}:1: the file is empty: expected the columns '{Columns}'.");
    }

    private void Take(ReadOnlySpan<byte> line, int number)
    {
        if (number == 1)
        {
            if (Text(line).Replace("\"", "", StringComparison.Ordinal) != Columns)
            {
                throw new TradeSourceException($"{_file.Name}:1: the columns are '{Text(line)}': expected '{Columns}'.");
            }

            return;
        }

        Span<Range> cells = stackalloc Range[7];
        int count = Split(line, cells);
        if (count != 6)
        {
            throw Wrong(number, "", null, string.Create(CultureInfo.InvariantCulture, $"the row has {count} cells: expected 6, '{Columns}'"));
        }

        Rows++;
        if (Product(Cell(line, cells[3]), number) is not { } product)
        {
            return;
        }

        Chosen++;
        if (Number(line, cells[0], number, "t", "expected a year") is var year && year != _file.Year)
        {
            throw Wrong(number, "t", Text(line[cells[0]]), string.Create(CultureInfo.InvariantCulture, $"expected {_file.Year}, the year of the file"));
        }

        Add(product, Number(line, cells[1], number, "i", "expected the code of a country"), Number(line, cells[2], number, "j", "expected the code of a country"), Value(line, cells[4], number), Quantity(line, cells[5], number), number);
    }

    private void Add(string product, int i, int j, decimal value, decimal? quantity, int number)
    {
        if (!_seen.Add((product, i, j)))
        {
            throw Wrong(number, "i, j, k", string.Create(CultureInfo.InvariantCulture, $"{i}, {j}, {product}"), "expected each exporter, importer and product once");
        }

        TradeArea exporter = _countries.Find(i, () => Place(number, "i")), importer = _countries.Find(j, () => Place(number, "j"));
        Unspecified += IsUnspecified(exporter, importer) ? 1 : 0;
        WithoutQuantity += quantity is null ? 1 : 0;
        if (value == 0)
        {
            WithoutValue++;
        }
        else if (exporter == importer && exporter.Kind == TradeAreaKind.Economy)
        {
            WithinOneEconomy++;
        }
        else
        {
            // several areas that are not specified are one here, and a sum of known and unknown quantities is unknown
            var key = (product, exporter, importer);
            _flows[key] = _flows.TryGetValue(key, out var sum) ? (sum.Value + value, sum.Quantity + quantity) : (value, quantity);
        }
    }

    private static bool IsUnspecified(TradeArea exporter, TradeArea importer) => exporter.Kind == TradeAreaKind.Unspecified || importer.Kind == TradeAreaKind.Unspecified;

    // null for a product that is not wanted; some codes of BACI have letters (9999AA), others have lost their leading zeros
    private string? Product(ReadOnlySpan<byte> cell, int number)
    {
        if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int product) && cell.Length is >= 5 and <= 6)
        {
            return _products.GetValueOrDefault(product);
        }

        foreach (byte letter in cell)
        {
            if (cell.Length != 6 || !char.IsAsciiLetterOrDigit((char)letter))
            {
                throw Wrong(number, "k", Text(cell), "expected an HS code of six digits, with or without a leading zero");
            }
        }

        return cell.Length == 6 ? null : throw Wrong(number, "k", "", "expected an HS code of six digits, with or without a leading zero");
    }

    private int Number(ReadOnlySpan<byte> line, Range range, int number, string column, string rule) =>
        int.TryParse(Cell(line, range), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : throw Wrong(number, column, Text(line[range]), rule);

    private decimal Value(ReadOnlySpan<byte> line, Range range, int number) =>
        Decimal(Cell(line, range)) is >= 0 and < Most and decimal value ? value : throw Wrong(number, "v", Text(line[range]), "expected a value in thousand US dollars, 0 or more");

    private decimal? Quantity(ReadOnlySpan<byte> line, Range range, int number)
    {
        ReadOnlySpan<byte> cell = Cell(line, range);
        return cell.IsEmpty || cell.SequenceEqual("NA"u8)
            ? null
            : Decimal(cell) is >= 0 and < Most and decimal value ? value : throw Wrong(number, "q", Text(line[range]), "expected metric tons, 0 or more, blank or NA");
    }

    private static decimal? Decimal(ReadOnlySpan<byte> cell) => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static int Split(ReadOnlySpan<byte> line, Span<Range> cells)
    {
        int count = 0, start = 0;
        for (int at = 0; at <= line.Length; at++)
        {
            if (at == line.Length || line[at] == (byte)',')
            {
                if (count < cells.Length)
                {
                    cells[count] = start..at;
                }

                count++;
                start = at + 1;
            }
        }

        return count;
    }

    // releases pad and quote cells, or do not
    private static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line, Range range) => line[range].Trim("\" "u8);

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    private string Place(int line, string column) => string.Create(CultureInfo.InvariantCulture, $"{_file.Name}:{line}: column '{column}'");

    private TradeSourceException Wrong(int line, string column, string? value, string rule) => new(new DataViolation(_file.Name, line, column, value, rule).ToString());
}
