using System.Globalization;

namespace RareEarth.Replication.TradeSources.Baci;

/// <summary>
/// Flows from unpacked releases of BACI, CEPII's reconciled trade flows (licence: Etalab 2.0). A file is read once, row by row;
/// what is kept in memory are the flows of the chosen products.
/// </summary>
public static class BaciSource
{
    /// <summary>Reads the chosen products and years.</summary>
    /// <param name="folder">Where the yearly files and <c>country_codes_V….csv</c> lie, also in folders of it.</param>
    /// <param name="selection">Products and years.</param>
    /// <param name="areas">Areas that are known.</param>
    /// <param name="edition">The edition of the Harmonized System to take, <c>HS12</c>; null where there is one file for each year.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The flows; years without a file are in no block and are named in the notes.</returns>
    /// <exception cref="TradeSourceException">A file is missing or is not as CEPII describes it; see the message.</exception>
    /// <example><c>BaciSource.Read("downloads/BACI_HS12_V202601", TradeSelection.Paper, areas)</c></example>
    public static TradeFetch Read(string folder, TradeSelection selection, TradeAreas areas, string? edition = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(areas);
        IReadOnlyList<BaciFile> files = BaciFile.Find(folder, selection.Years, edition);
        BaciYear[] years = [.. files.Select(file => BaciYear.Read(file, selection.Products, BaciCountries.Read(file.CountryCodes, areas), cancellation))];
        int[] missing = [.. selection.Years.Except(files.Select(file => file.Year))];
        string[] editions = [.. files.Select(file => $"{file.Edition} V{file.Version}").Distinct(StringComparer.Ordinal)];
        return new TradeFetch(
            [.. selection.Products.SelectMany(product => files.Select(file => (product, file.Year)))],
            [
                .. years.SelectMany(year => year.Flows)
                    .OrderBy(flow => flow.Product, StringComparer.Ordinal).ThenBy(flow => flow.Year).ThenBy(flow => flow.Exporter, StringComparer.Ordinal).ThenBy(flow => flow.Importer, StringComparer.Ordinal),
            ],
            [
                ("rows read", years.Sum(year => year.Rows)),
                ("rows of the products", years.Sum(year => year.Chosen)),
                ("rows with a partner not specified", years.Sum(year => year.Unspecified)),
                ("rows without a quantity", years.Sum(year => year.WithoutQuantity)),
                ("rows of value 0, left out", years.Sum(year => year.WithoutValue)),
                ("rows within one economy, left out", years.Sum(year => year.WithinOneEconomy)),
            ],
            [
                .. missing.Length == 0 ? Array.Empty<string>() : [$"No file for {string.Join(", ", missing.Select(year => year.ToString(CultureInfo.InvariantCulture)))}: these years stay as they are."],
                .. editions.Length == 1 ? Array.Empty<string>() : [$"The years come from several editions: {string.Join(", ", editions)}. A code may mean another thing from one to the next."],
            ]);
    }
}
