using System.Globalization;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>The group means that simulated firms are to have, year by year.</summary>
/// <param name="Years">The years, in order.</param>
/// <param name="Technical">TE by stage ("front", "back") and year.</param>
/// <param name="Pure">PTE by stage and year, not below TE.</param>
/// <param name="TechnicalChange">The factor by which the frontier moves from each year to the next; one fewer than years.</param>
public sealed record EfficiencyTargets(
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<(string Stage, int Year), double> Technical,
    IReadOnlyDictionary<(string Stage, int Year), double> Pure,
    IReadOnlyList<double> TechnicalChange)
{
    private const int FirstYear = 2017;
    private const int LastYear = 2023;
    private const int IncompleteYear = 2022;
    private const int All = 22;
    private const int Front = 6;
    private const int Back = 16;

    /// <summary>
    /// The paper's Table 2 (efficiencies of stage 3) and the TC of Table 3. The front end of 2022, whose printed row lacks a firm, is what
    /// all firms and the back end leave for it.
    /// </summary>
    /// <param name="package">The data package with the tables efficiency-table2 and efficiency-table3.</param>
    public static EfficiencyTargets Printed(DataPackage package)
    {
        PublishedTable efficiencies = PublishedTable.Load(package, "efficiency-table2");
        PublishedTable indices = PublishedTable.Load(package, "efficiency-table3");
        int[] years = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1)];
        double Cell(int year, string group, string measure) => efficiencies[year.ToString(CultureInfo.InvariantCulture), $"{group} {measure}", "efficiency"].Number.Value;
        double Mean(string stage, int year, string measure) => (stage, year) == ("front", IncompleteYear)
            ? ((All * Cell(year, "all", measure)) - (Back * Cell(year, "back", measure))) / Front
            : Cell(year, stage, measure);

        Dictionary<(string, int), double> Means(string measure) =>
            new[] { "front", "back" }.SelectMany(stage => years.Select(year => (stage, year))).ToDictionary(key => key, key => Mean(key.stage, key.year, measure));

        return new EfficiencyTargets(
            years,
            Means("TE"),
            Means("PTE"),
            [.. indices.Numbers.Where(number => number.Column == "TC" && number.Row != "Mean").Select(number => number.Number.Value)]);
    }
}
