using System.Globalization;
using System.Text.RegularExpressions;

namespace RareEarth.Replication.TradeSources.Baci;

/// <summary>
/// A yearly file of BACI, <c>BACI_HS17_Y2022_V202601.csv</c>: edition of the Harmonized System, year of the trade,
/// year and month of the release. Source: CEPII, The CEPII-BACI dataset (baci_webpage), naming conventions.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Edition">Edition of the Harmonized System: HS92, HS96, HS02, HS07, HS12, HS17 or HS22.</param>
/// <param name="Year">Year of the trade.</param>
/// <param name="Version">Release, <c>202601</c> for January 2026.</param>
public sealed partial record BaciFile(string Path, string Edition, int Year, string Version)
{
    /// <summary>Name of the file without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The country codes of the same release, which lie beside the file.</summary>
    public string CountryCodes => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $"country_codes_V{Version}.csv");

    /// <summary>The files of a folder and of the folders in it, one for each year.</summary>
    /// <param name="folder">Where the unpacked releases lie.</param>
    /// <param name="years">The years that are wanted.</param>
    /// <param name="edition">The edition to take; null takes whatever there is, as long as there is one for a year.</param>
    /// <returns>Files in the order of years; a year without a file has none.</returns>
    /// <exception cref="TradeSourceException">There is no such folder, no file for any of the years, or more than one for a year.</exception>
    public static IReadOnlyList<BaciFile> Find(string folder, IReadOnlyList<int> years, string? edition = null)
    {
        ArgumentNullException.ThrowIfNull(years);
        if (!Directory.Exists(folder))
        {
            throw new TradeSourceException($"There is no folder '{folder}': expected the folder of an unpacked BACI release.");
        }

        BaciFile[] all = [.. Directory.EnumerateFiles(folder, "BACI_*.csv", SearchOption.AllDirectories).Select(Parse).OfType<BaciFile>()];
        BaciFile[] wanted = [.. all.Where(file => years.Contains(file.Year) && (edition is null || file.Edition == edition)).OrderBy(file => file.Year).ThenBy(file => file.Path, StringComparer.Ordinal)];
        if (wanted.Length == 0)
        {
            string there = all.Length == 0 ? "none at all" : string.Join(", ", all.Select(file => file.Name).Order(StringComparer.Ordinal));
            throw new TradeSourceException(
                $"'{folder}' has no BACI file of {(edition is null ? "" : $"the edition {edition} and ")}the years {Words(years)}: expected names as BACI_HS17_Y2022_V202601.csv, found {there}.");
        }

        IGrouping<int, BaciFile>? twice = wanted.GroupBy(file => file.Year).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? wanted
            : throw new TradeSourceException(string.Create(
                CultureInfo.InvariantCulture,
                $"{twice.Key} has {twice.Count()} files: {string.Join(", ", twice.Select(file => file.Name))}. Name one edition (--edition HS12), or move the others away."));
    }

    private static string Words(IReadOnlyList<int> years) => string.Join(", ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

    private static BaciFile? Parse(string path)
    {
        Match match = FileName().Match(System.IO.Path.GetFileName(path));
        return match.Success
            ? new BaciFile(path, $"HS{match.Groups[1].Value}", int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), match.Groups[3].Value)
            : null;
    }

    [GeneratedRegex(@"^BACI_HS(\d\d)_Y(\d{4})_V(\d{6}[a-z]?)\.csv$")]
    private static partial Regex FileName();
}
