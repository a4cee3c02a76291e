using System.Text.Json.Nodes;
using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Tests.Sweeps;

/// <summary>Small notebooks with parameters and results, and sweeps over them.</summary>
internal static class SweepSamples
{
    public const string Parameters = """
        int year = 2006; // first year [2000..2015]
        string price = "us"; // choices: "us" | "china" | "usgs"
        double rate = 0.5; // a rate [0..1]
        """;

    /// <summary>One point throws, one result is no number in one year.</summary>
    public static string Toy { get; } = Json(
        ("parameters", Parameters),
        ("", "double level = (year - 2005) * rate - price.Length;"),
        ("", "double Known(double value) => year == 2013 && price == \"china\"\n    ? throw new InvalidOperationException(\"no prices\")\n    : value;\nlevel = Known(level);"),
        ("results", """
            double effect = level; // effect on the price
            double effectStandardError = year == 2012 ? double.NaN : 0.3 + rate / 10; // its standard error
            int rows = 100 + year;
            """));

    public const string ToySweep = """
        notebook: toy.ipynb
        design: grid
        parameters:
          year: { from: 2011, to: 2013 }
          price: [us, china]
          rate: [0.25, 0.5]

        """;

    /// <summary>The table of <see cref="ToySweep"/>.</summary>
    public const string ToyTable = """"
        run,year,price,rate,effect,effectStandardError,rows,missing,error
        1,2011,us,0.25,-0.5,0.325,2111,,
        2,2011,us,0.5,1,0.35,2111,,
        3,2011,china,0.25,-3.5,0.325,2111,,
        4,2011,china,0.5,-2,0.35,2111,,
        5,2012,us,0.25,-0.25,,2112,effectStandardError is not a number (NaN),
        6,2012,us,0.5,1.5,,2112,effectStandardError is not a number (NaN),
        7,2012,china,0.25,-3.25,,2112,effectStandardError is not a number (NaN),
        8,2012,china,0.5,-1.5,,2112,effectStandardError is not a number (NaN),
        9,2013,us,0.25,0,0.325,2113,,
        10,2013,us,0.5,2,0.35,2113,,
        11,2013,china,0.25,,,,,"toy.ipynb, cell 3, line 1: System.InvalidOperationException: no prices   > double Known(double value) => year == 2013 && price == ""china"""
        12,2013,china,0.5,,,,,"toy.ipynb, cell 3, line 1: System.InvalidOperationException: no prices   > double Known(double value) => year == 2013 && price == ""china"""

        """";

    /// <summary>A notebook of code cells, each with a tag or none.</summary>
    public static string Json(params (string Tag, string Source)[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select(cell => (JsonNode)new JsonObject
        {
            ["cell_type"] = "code",
            ["metadata"] = cell.Tag.Length > 0 ? new JsonObject { ["tags"] = new JsonArray(cell.Tag) } : [],
            ["source"] = cell.Source.ReplaceLineEndings("\n"),
            ["outputs"] = new JsonArray(),
        })]),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    public static Notebook Notebook(params (string Tag, string Source)[] cells) => NotebookReader.Parse(Json(cells), "toy", "toy.ipynb");

    /// <summary>The sweep of a file's text over a notebook, which stands beside it as toy.ipynb.</summary>
    public static SweepPlan Plan(string sweep = ToySweep, string? notebook = null)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("sweep-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "toy.ipynb"), notebook ?? Toy);
            string file = Path.Combine(folder.FullName, "toy.yaml");
            File.WriteAllText(file, sweep);
            return SweepFile.Read(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A record of made-up values for each point, with an error for the runs named.</summary>
    public static Dictionary<int, SweepRecord> Records(SweepPlan plan, params int[] failed) => plan.Points.ToDictionary(
        point => point.Run,
        point => failed.Contains(point.Run)
            ? new SweepRecord(point.Run, [], "toy.ipynb, cell 3: it <broke>")
            : new SweepRecord(point.Run, [.. plan.Results.Select((_, i) => new ResultValue(FormattableString.Invariant($"{(point.Run * 0.37 % 1.9) - 0.8 + i}"), null))]));
}
