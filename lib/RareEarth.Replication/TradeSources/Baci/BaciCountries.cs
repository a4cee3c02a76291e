using System.Globalization;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeSources.Baci;

/// <summary>
/// The country codes of a BACI release, <c>country_codes_V202601.csv</c> with the columns country_code, country_name,
/// country_iso2 and country_iso3. Some codes are no ISO codes (S19 for Other Asia, ZA1, R20), so a number is looked up by
/// <see cref="TradeAreas"/>. Source: CEPII, The CEPII-BACI dataset (baci_webpage), and the file itself.
/// </summary>
internal sealed class BaciCountries
{
    private static readonly string[] Expected = ["country_code", "country_name", "country_iso2", "country_iso3"];

    private readonly string _file;
    private readonly TradeAreas _areas;
    private readonly Dictionary<int, (string Name, string? Iso3)> _rows;
    private readonly Dictionary<int, TradeArea> _found = [];

    private BaciCountries(string file, TradeAreas areas, Dictionary<int, (string Name, string? Iso3)> rows)
    {
        _file = file;
        _areas = areas;
        _rows = rows;
    }

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="areas">Areas that are known.</param>
    /// <returns>Its codes.</returns>
    /// <exception cref="TradeSourceException">The file is not there, has other columns, or a row that cannot be read.</exception>
    public static BaciCountries Read(string path, TradeAreas areas)
    {
        string file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new TradeSourceException($"There is no {file} beside the BACI files: expected the country codes of the same release.");
        }

        // letters that are no UTF-8 stand in names only, which messages show; what is badly quoted has another number of cells
        IReadOnlyList<CsvRow> rows = CsvFile.Read(path, file, []);
        string[] header = rows.Count == 0 ? [] : [.. rows[0].Cells];
        int[] columns = [.. Expected.Select(name => Array.IndexOf(header, name))];
        if (columns.Contains(-1))
        {
            throw new TradeSourceException($"{file}:1: the columns are '{string.Join(',', header)}': expected '{string.Join(',', Expected)}'.");
        }

        var codes = new Dictionary<int, (string Name, string? Iso3)>();
        foreach (CsvRow row in rows.Skip(1))
        {
            if (row.Cells.Count != header.Length)
            {
                throw Wrong(file, row.Line, "", null, string.Create(CultureInfo.InvariantCulture, $"the row has {row.Cells.Count} cells: expected {header.Length}"));
            }

            string code = row.Cells[columns[0]], iso3 = row.Cells[columns[3]];
            if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                throw Wrong(file, row.Line, Expected[0], code, "expected a number of up to three digits");
            }

            if (!codes.TryAdd(number, (row.Cells[columns[1]], iso3 is "" or "NA" or "N/A" ? null : iso3)))
            {
                throw Wrong(file, row.Line, Expected[0], code, "expected each code once");
            }
        }

        return new BaciCountries(file, areas, codes);
    }

    /// <summary>What a number of a flow stands for.</summary>
    /// <param name="number">The number.</param>
    /// <param name="place">Where it stands, for the error.</param>
    /// <returns>An economy, or the area that is not specified.</returns>
    /// <exception cref="TradeSourceException">The number is not in the file, is no economy that is known, or is a total.</exception>
    public TradeArea Find(int number, Func<string> place)
    {
        if (_found.TryGetValue(number, out TradeArea area))
        {
            return area;
        }

        if (!_rows.TryGetValue(number, out (string Name, string? Iso3) row))
        {
            throw new TradeSourceException(string.Create(CultureInfo.InvariantCulture, $"{place()} is '{number}': expected a code of {_file}."));
        }

        area = _areas.Find(number, row.Iso3, row.Name, place());
        return area.Kind is TradeAreaKind.Economy or TradeAreaKind.Unspecified
            ? _found[number] = area
            : throw new TradeSourceException(string.Create(CultureInfo.InvariantCulture, $"{place()} is '{number}', {area.Code}: expected an economy, since BACI has no totals."));
    }

    private static TradeSourceException Wrong(string file, int line, string column, string? value, string rule) =>
        new(new DataViolation(file, line, column, value, rule).ToString());
}
