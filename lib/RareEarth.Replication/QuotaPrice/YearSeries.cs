using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.QuotaPrice;

/// <summary>The series of one table of the data package, by series and year.</summary>
internal sealed class YearSeries
{
    private readonly string _table;
    private readonly Dictionary<(string Series, int Year), double> _values;
    private readonly Dictionary<string, string> _units;

    private YearSeries(string table, Dictionary<(string Series, int Year), double> values, Dictionary<string, string> units)
    {
        _table = table;
        _values = values;
        _units = units;
    }

    /// <summary>Missing years are NaN: a gap stays a gap. A series that does not exist is an error.</summary>
    public double this[string series, int year]
    {
        get
        {
            _ = UnitOf(series);
            return _values.GetValueOrDefault((series, year), double.NaN);
        }
    }

    public static YearSeries Load(DataPackage package, string table)
    {
        var values = new Dictionary<(string, int), double>();
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DataFrameRow row in package.Load(table).Rows)
        {
            string series = (string)row["series"];
            units[series] = (string)row["unit"];
            if (row["value"] is double value)
            {
                values.Add((series, (int)row["year"]), value);
            }
        }

        return new YearSeries(table, values, units);
    }

    public string UnitOf(string series) => _units.TryGetValue(series, out string? unit)
        ? unit
        : throw new DataPackageException($"The table '{_table}' has no series '{series}'; it has {string.Join(", ", _units.Keys)}.");
}
