using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>The paper's own kind of panel, where the reader holds one: <c>data/licensed/firms.csv</c>.</summary>
public sealed record LicensedFirms
{
    /// <summary>Name of the optional table.</summary>
    public const string Table = "firms-licensed";

    private const string Unclassified = "unclassified";

    private LicensedFirms(FirmPanel? panel, string message)
    {
        Panel = panel;
        Message = message;
    }

    /// <summary>The panel; null when the file is not there.</summary>
    public FirmPanel? Panel { get; }

    /// <summary>What was loaded, or what is not there and where to put it.</summary>
    public string Message { get; }

    /// <summary>Loads the file if it is there.</summary>
    /// <param name="package">The data package.</param>
    /// <returns>The panel, its firms named by their codes and divided by the table <c>firms</c>; or in words that there is none.</returns>
    /// <exception cref="DataValidationException">The file is there and breaks its schema: file, line and column of every violation.</exception>
    public static LicensedFirms TryLoad(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        string place = $"data/{package.Schema(Table).Path}";
        if (!package.Has(Table))
        {
            return new LicensedFirms(
                null, $"There is no {place}: the paper's panel (CSMAR, Innojoy) is licensed.\nWhat needs it is left out. Its columns: table '{Table}' in data/datapackage.json.");
        }

        DataFrameRow[] rows = [.. package.Load(Table).Rows];
        CheckFounding(package.Schema(Table), rows);
        Dictionary<string, string> known = package.Load("firms").Rows.ToDictionary(row => (string)row["code"], row => (string)row["stage"], StringComparer.Ordinal);
        Dictionary<string, string> stages = rows.Select(row => (string)row["code"]).Distinct(StringComparer.Ordinal)
            .ToDictionary(code => code, code => known.GetValueOrDefault(code, Unclassified), StringComparer.Ordinal);
        string[] unknown = [.. stages.Where(pair => pair.Value == Unclassified).Select(pair => pair.Key)];
        FirmPanel panel = FirmPanel.Of("Licensed panel", PanelOrigin.Licensed, PaperVariables.All, stages, rows.Select(Row));
        return new LicensedFirms(
            panel,
            $"{place}: {panel.Data.RowCount} firm-years of {panel.Firms.Count} firms, {panel.Years[0]}–{panel.Years[^1]}."
            + (unknown.Length == 0 ? "" : $" Neither front nor back end in the table 'firms', so {Unclassified}: {string.Join(", ", unknown)}."));
    }

    private static FirmYear Row(DataFrameRow row)
    {
        int year = (int)row["year"];
        double[] values =
        [
            (double)row["rd_investment"], (double)row["rd_staff"], (double)row["fixed_assets_net"],
            (double)row["patents"], (double)row["operating_revenue"], (double)row["operating_profit"],
            (double)row["government_subsidy"], year - (int)row["founding_year"], (double)row["top_shareholder_share"],
        ];
        return new FirmYear((string)row["code"], year, PaperVariables.All.Zip(values).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal));
    }

    // The one rule between two columns, which a schema cannot state.
    private static void CheckFounding(TableSchema schema, DataFrameRow[] rows)
    {
        DataViolation[] violations =
        [
            .. rows.Select((row, i) => (row, line: i + 2)).Where(pair => (int)pair.row["founding_year"] > (int)pair.row["year"])
                .Select(pair => new DataViolation(schema.FileName, pair.line, "founding_year", $"{pair.row["founding_year"]}", $"expected a year no later than {pair.row["year"]}")),
        ];
        if (violations.Length > 0)
        {
            throw new DataValidationException(violations);
        }
    }
}
