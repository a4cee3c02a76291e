using RareEarth.Methods.Regression;
using RareEarth.Methods.Regression.Diagnostics;

namespace RareEarth.Methods.Tests.Regression.Diagnostics;

/// <summary>The two data sets of tests/reference/time-series-regression.</summary>
public static class ReferenceSeries
{
    public const string Folder = "time-series-regression";

    public static readonly string[] Names = ["x1", "x2", "x3", "x4", "x5"];

    public static RegressionSample Sample(string data)
    {
        ReferenceTable table = ReferenceTable.Read($"{Folder}/{data}.csv");
        return RegressionSample.OfYears(
            [.. table.Numbers("year").Select(year => (int)year)],
            new Variable("y", table.Numbers("y")),
            [.. Names.Select(name => new Variable(name, table.Numbers(name)))]);
    }

    public static Variable Series(string data, string name) => new(name, ReferenceTable.Read($"{Folder}/{data}.csv").Numbers(name));
}
