using Deedle;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;
using RareEarth.Replication.QuotaPrice;

namespace RareEarth.Replication.TradeSecurity;

/// <summary>The public series behind the trade-security paper's indicators, 2006 to 2020. What no source gives is missing.</summary>
public static class SecurityData
{
    /// <summary>First year of the paper.</summary>
    public const int FirstYear = 2006;

    /// <summary>Last year of the paper.</summary>
    public const int LastYear = 2020;

    /// <summary>The paper's six classes of policies, as the data name them.</summary>
    public static IReadOnlyList<string> PolicyClasses { get; } = ["exploration", "mining", "market", "trade_barriers", "technology", "environment"];

    /// <summary>The years of the paper.</summary>
    public static IReadOnlyList<int> Years { get; } = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1)];

    /// <summary>All series, each in its unit.</summary>
    /// <param name="package">The data package with the tables trade-security and trade-security-series.</param>
    /// <returns>Rows are years; columns are series in the order of trade-security-series.</returns>
    /// <exception cref="DataPackageException">A table is not there.</exception>
    public static Frame<int, string> Series(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        YearSeries values = YearSeries.Load(package, "trade-security");
        return OfColumns(package.Load("trade-security-series").Rows.Select(row => (string)row["id"])
            .Select(id => (id, (Func<int, double>)(year => values[id, year]))));
    }

    /// <summary>Values of imports of rare-earth compounds by origin: the five largest of a year and "all others", US$.</summary>
    /// <param name="package">The data package with the table trade-security-origins.</param>
    /// <exception cref="DataPackageException">The table is not there.</exception>
    public static IReadOnlyDictionary<int, IReadOnlyDictionary<string, double>> Origins(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return package.Load("trade-security-origins").Rows
            .GroupBy(row => (int)row["year"])
            .ToDictionary(year => year.Key, year => (IReadOnlyDictionary<string, double>)year.ToDictionary(row => (string)row["origin"], row => (double)row["value"]));
    }

    /// <summary>Named policy documents by class and year: lower bounds of the counts. A class without a named document in a year is missing, not 0.</summary>
    /// <param name="package">The data package with the table trade-security-policies.</param>
    /// <exception cref="DataPackageException">The table is not there.</exception>
    public static Frame<int, string> Policies(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        DataFrameRow[] rows = [.. package.Load("trade-security-policies").Rows];
        return OfColumns(PolicyClasses.Select(name => (name, (Func<int, double>)(year =>
        {
            int count = rows.Count(row => (string)row["class"] == name && (int)row["year"] == year);
            return count > 0 ? count : double.NaN;
        }))));
    }

    /// <summary>A frame of years from functions of the year, NaN being missing.</summary>
    internal static Frame<int, string> OfColumns(IEnumerable<(string Name, Func<int, double> Value)> columns) => Frame.FromColumns(columns.Select(column =>
        KeyValue.Create(column.Name, new Series<int, double>(Years, [.. Years.Select(column.Value)]))).ToArray());
}
