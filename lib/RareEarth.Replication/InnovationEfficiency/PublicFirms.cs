using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Listed rare-earth firms, 2019–2021, from their annual reports. Without patents: their efficiency is that of the business, not of innovation.</summary>
public static class PublicFirms
{
    private const double Million = 1e6;
    private const string Profit = "operating profit";

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["rd_expense"] = "R&D expense",
        ["rd_staff"] = "R&D staff",
        ["noncurrent_assets"] = "non-current assets",
        ["operating_revenue"] = "revenue",
        ["operating_profit"] = Profit,
        ["other_income"] = "other income",
    };

    /// <summary>Loads the panel; amounts in million yuan, staff in persons.</summary>
    /// <param name="package">The data package with the tables firms, firm-variables and firm-reports.</param>
    /// <param name="options">Which firms; the default leaves out those that the paper excludes.</param>
    /// <returns>Inputs R&amp;D expense, R&amp;D staff and non-current assets; outputs revenue and operating profit; environment other income.</returns>
    /// <exception cref="DataPackageException">A table is not there.</exception>
    /// <exception cref="DataValidationException">The data break their schema.</exception>
    public static FirmPanel Load(DataPackage package, PublicFirmsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        options ??= new PublicFirmsOptions();
        DataFrameRow[] firms = [.. package.Load("firms").Rows.Where(row => (options.Excluded || row["excluded"] is null) && (options.Trading || !(bool)row["trading"]))];
        Dictionary<string, string> names = firms.ToDictionary(row => (string)row["code"], row => (string)row["label_en"], StringComparer.Ordinal);
        DataFrameRow[] variables = [.. package.Load("firm-variables").Rows.Where(row => options.Profit || ShortNames[(string)row["id"]] != Profit)];
        Dictionary<string, PanelVariable> byId = variables.ToDictionary(row => (string)row["id"], Variable, StringComparer.Ordinal);

        return FirmPanel.Of(
            "Listed rare-earth firms, 2019–2021",
            PanelOrigin.Observed,
            [.. byId.Values],
            firms.ToDictionary(row => names[(string)row["code"]], row => (string)row["stage"], StringComparer.Ordinal),
            package.Load("firm-reports").Rows
                .Where(row => names.ContainsKey((string)row["firm"]) && byId.ContainsKey((string)row["variable"]))
                .GroupBy(row => (Firm: names[(string)row["firm"]], Year: (int)row["year"]))
                .Select(group => new FirmYear(group.Key.Firm, group.Key.Year, group.ToDictionary(
                    row => byId[(string)row["variable"]].Name,
                    row => (double)row["value"] / ((string)row["unit"] == "yuan" ? Million : 1),
                    StringComparer.Ordinal))));
    }

    private static PanelVariable Variable(DataFrameRow row) => new(
        ShortNames[(string)row["id"]],
        (string)row["unit"] == "yuan" ? "million yuan" : (string)row["unit"],
        (string)row["role"] switch { "input" => VariableRole.Input, "output" => VariableRole.Output, _ => VariableRole.Environment });
}
