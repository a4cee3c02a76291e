using System.Globalization;
using System.Text;
using RareEarth.Methods.CompositeIndices;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.TradeSecurity;

/// <summary>A table of indicators from a CSV file: the place where a reader puts another mineral or another country.</summary>
/// <remarks>
/// One row for each indicator and year, columns <c>indicator, dimension, direction, year, value, kind</c>: dimension is any word (pressure, state, response), direction is benefit
/// or cost, kind is observed or simulated. Every indicator has every year.
/// </remarks>
public sealed record IndicatorTable
{
    private const string Header = "indicator,dimension,direction,year,value,kind";
    private static readonly string[] Kinds = ["observed", "simulated"];

    private readonly int[] _simulated;

    private IndicatorTable(IReadOnlyList<Indicator> indicators, IReadOnlyList<int> years, int[] simulated)
    {
        Indicators = indicators;
        Years = years;
        _simulated = simulated;
    }

    /// <summary>The indicators in the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The years in order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>How many values are made up.</summary>
    public int SimulatedCells => _simulated.Length;

    /// <summary>How many values there are.</summary>
    public int Cells => Indicators.Count * Years.Count;

    /// <summary>The years as labels of rows.</summary>
    public IReadOnlyList<string> Labels => [.. Years.Select(year => year.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataPackageException">The file does not exist or is not of this form; the message has the line.</exception>
    public static IndicatorTable Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DataPackageException($"There is no file '{path}'.");
        }

        var violations = new List<DataViolation>();
        IReadOnlyList<CsvRow> rows = CsvFile.Read(path, Path.GetFileName(path), violations);
        if (violations.Count > 0)
        {
            throw new DataPackageException(violations[0].ToString());
        }

        if (rows.Count < 2 || string.Join(',', rows[0].Cells) != Header)
        {
            throw new DataPackageException($"'{path}' begins with '{(rows.Count == 0 ? "" : string.Join(',', rows[0].Cells))}': expected '{Header}' and rows below it.");
        }

        Cell[] cells = [.. rows.Skip(1).Select(row => Parse(row, path))];
        int[] years = [.. cells.Select(cell => cell.Year).Distinct().Order()];
        return new IndicatorTable(
            [.. cells.GroupBy(cell => cell.Indicator).Select(group => Collect([.. group], years, path))], years, [.. cells.Where(cell => cell.IsSimulated).Select(cell => cell.Year)]);
    }

    /// <summary>The table of some years only.</summary>
    /// <param name="lastYear">The last year kept.</param>
    public IndicatorTable Until(int lastYear)
    {
        int[] kept = [.. Enumerable.Range(0, Years.Count).Where(i => Years[i] <= lastYear)];
        return new IndicatorTable(
            [.. Indicators.Select(indicator => indicator with { Series = indicator.Series.Select(kept) })], [.. kept.Select(i => Years[i])], [.. _simulated.Where(year => year <= lastYear)]);
    }

    /// <summary>Writes rows in this form, values to six significant digits, so that the file does not depend on the machine.</summary>
    internal static string Write(IEnumerable<(string Indicator, string Dimension, IndicatorDirection Direction, int Year, double Value, bool IsSimulated)> cells)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach ((string indicator, string dimension, IndicatorDirection direction, int year, double value, bool isSimulated) in cells)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indicator},{dimension},{(direction == IndicatorDirection.Benefit ? "benefit" : "cost")},{year},{value:G6},{Kinds[isSimulated ? 1 : 0]}\n");
        }

        return text.ToString();
    }

    private static Cell Parse(CsvRow row, string path)
    {
        DataPackageException Wrong(string what) => new($"{Path.GetFileName(path)}:{row.Line}: {what}.");
        if (row.Cells.Count != 6)
        {
            throw Wrong($"the row has {row.Cells.Count} fields: expected 6");
        }

        IndicatorDirection direction = row.Cells[2] switch
        {
            "benefit" => IndicatorDirection.Benefit,
            "cost" => IndicatorDirection.Cost,
            _ => throw Wrong($"the direction is '{row.Cells[2]}': expected benefit or cost"),
        };
        return !int.TryParse(row.Cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? throw Wrong($"the year is '{row.Cells[3]}'")
            : !double.TryParse(row.Cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value) ? throw Wrong($"the value is '{row.Cells[4]}': expected a number with '.' as decimal sign")
            : !Kinds.Contains(row.Cells[5]) ? throw Wrong($"the kind is '{row.Cells[5]}': expected observed or simulated")
            : row.Cells[0].Length == 0 || row.Cells[1].Length == 0 ? throw Wrong("indicator and dimension need names")
            : new Cell(row.Cells[0], row.Cells[1], direction, year, value, row.Cells[5] == Kinds[1]);
    }

    private static Indicator Collect(Cell[] cells, int[] years, string path)
    {
        string name = cells[0].Indicator;
        if (cells.Any(cell => cell.Dimension != cells[0].Dimension || cell.Direction != cells[0].Direction))
        {
            throw new DataPackageException($"{Path.GetFileName(path)}: '{name}' has two dimensions or two directions.");
        }

        if (cells.GroupBy(cell => cell.Year).FirstOrDefault(year => year.Count() > 1) is { } twice)
        {
            throw new DataPackageException(FormattableString.Invariant($"{Path.GetFileName(path)}: '{name}' has the year {twice.Key} twice."));
        }

        int[] missing = [.. years.Except(cells.Select(cell => cell.Year))];
        return missing.Length == 0
            ? new Indicator(cells[0].Dimension, cells[0].Direction, new Variable(name, cells.OrderBy(cell => cell.Year).Select(cell => cell.Value)))
            : throw new DataPackageException($"{Path.GetFileName(path)}: '{name}' has no value for {string.Join(", ", missing)}; every indicator needs every year of the table.");
    }

    private sealed record Cell(string Indicator, string Dimension, IndicatorDirection Direction, int Year, double Value, bool IsSimulated);
}
