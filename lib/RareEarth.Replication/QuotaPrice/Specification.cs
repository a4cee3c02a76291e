using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;
using RareEarth.Replication.Panels;

namespace RareEarth.Replication.QuotaPrice;

/// <summary>One column of a regression table of the quota paper, as the table marks it.</summary>
/// <param name="Table">The table, as in "Table 3".</param>
/// <param name="Column">The column, as in "2".</param>
/// <param name="Outcome">The dependent variable.</param>
/// <param name="Regressors">The regressors in the table's order.</param>
/// <param name="Effects">The fixed effects that the table marks with 是 (yes).</param>
public sealed record Specification(string Table, string Column, string Outcome, IReadOnlyList<string> Regressors, PanelEffects Effects)
{
    /// <summary>The columns of a table.</summary>
    /// <param name="package">The data package with the table quota-price-specifications.</param>
    /// <param name="table">The table, as in "Table 3".</param>
    /// <exception cref="DataPackageException">The package describes no column of the table.</exception>
    public static IReadOnlyList<Specification> Load(DataPackage package, string table)
    {
        ArgumentNullException.ThrowIfNull(package);
        Specification[] columns = [.. package.Load("quota-price-specifications").Rows.Where(row => (string)row["table"] == table).Select(Read)];
        return columns.Length > 0 ? columns : throw new DataPackageException($"There is no specification of '{table}'.");
    }

    private static Specification Read(DataFrameRow row) => new(
        (string)row["table"],
        Convert.ToString(row["column"], System.Globalization.CultureInfo.InvariantCulture)!,
        (string)row["outcome"],
        ((string)row["regressors"]).Split(' '),
        ((bool)row["mineral_effects"] ? PanelEffects.Unit : PanelEffects.None) | ((bool)row["year_effects"] ? PanelEffects.Year : PanelEffects.None));
}
