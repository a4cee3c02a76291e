using System.Text.Json;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Tests;

/// <summary>Executed notebooks for tests of pages.</summary>
internal static class PageSamples
{
    /// <summary>A small figure with a text in it that would end its script element.</summary>
    public const string Figure = """
        {"output_type":"display_data","metadata":{},"data":{"text/plain":"Two points. They rise.","application/vnd.plotly.v1+json":
        {"data":[{"type":"scatter","x":[1,2],"y":[3,4],"name":"</script>"}],"layout":{"title":{"text":"Two points"},"width":600,"height":300}}}}
        """;

    // The margin and the labels take up more than a phone is wide.
    private const string FigureWithLongNames = """
        {"output_type":"display_data","metadata":{},"data":{"text/plain":"Three rows","application/vnd.plotly.v1+json":
        {"data":[{"type":"scatter","mode":"markers","x":[1,2,3],"y":[0,-1,-2],"name":"a legend entry of some length"},
                 {"type":"scatter","x":[1,2,3],"y":[0,-1,"NaN"],"name":"another entry that is longer still than the first"}],
         "layout":{"title":{"text":"A title that is much longer than the width of any telephone that is held upright"},"width":900,"height":460,
                   "margin":{"l":300,"r":25,"t":60,"b":60},"legend":{"orientation":"h","x":0,"y":-0.24},
                   "yaxis":{"tickvals":[0,-1,-2],"ticktext":["the first row, which has a long name","the second row, which has one too","the third"]}}}}}
        """;

    private const string WideTable = """
        {"output_type":"display_data","metadata":{},"data":{"text/html":
        "<table class=\"frame\"><caption>Wide</caption><tbody><tr><th>row</th><td>1234567890</td><td>1234567890</td><td>1234567890</td><td>1234567890</td><td>1234567890</td><td>1234567890</td></tr></tbody></table>"}}
        """;

    /// <summary>A notebook of one text and one code cell with one output.</summary>
    public static NotebookRun WithOutput(string source, string output) => Run(
        Text("# 稀土 & prices\n\nA formula $\\beta_1$ and one that stands alone:\n\n$$\ny = x^2\n$$\n\n## Data\n\n## Data\n"),
        Code(source, output));

    /// <summary>What tends to be too wide, folded or hard to see, all in one notebook.</summary>
    public static NotebookRun Demanding() => Run(
        Text("# All at once\n\nWith `an_identifier_that_is_far_too_long_for_the_width_of_a_telephone` in it.\n\n## A formula\n\n"
            + "$$\n\\ln P_{it} = \\beta_0 + \\beta_1 DID_{it} + \\gamma' x_{it} + \\mu_i + \\lambda_t + \\varepsilon_{it} + \\varepsilon_{it} + \\varepsilon_{it}\n$$\n"),
        Text("| one | two | three |\n|---|---|---|\n| averyveryverylongword | anotherveryverylongword | athirdveryverylongword |\n"),
        Code("var a = \"a line that is so long that it does not fit into its cell, whatever the width of the screen may be, and then goes on and on and on\";", Figure),
        Code("// the second", FigureWithLongNames, WideTable),
        Text("## Exercises\n\nWhy?"),
        TaggedCode("solution", "var hidden = 1;", Figure));

    /// <summary>A run without a failure.</summary>
    public static NotebookRun Run(params string[] cells) => new()
    {
        Executed = NotebookReader.Parse(
            $$"""{"cells":[{{string.Join(',', cells)}}],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "test", "test.ipynb"),
    };

    public static string Text(string markdown) =>
        $$"""{"cell_type":"markdown","metadata":{},"source":{{JsonSerializer.Serialize(markdown)}}}""";

    public static string Code(string source, params string[] outputs) => TaggedCode(null, source, outputs);

    public static string TaggedCode(string? tag, string source, params string[] outputs) =>
        $$"""
        {"cell_type":"code","metadata":{"tags":{{JsonSerializer.Serialize(tag is null ? Array.Empty<string>() : [tag])}}},"source":{{JsonSerializer.Serialize(source)}},
         "execution_count":1,"outputs":[{{string.Join(',', outputs)}}]}
        """;
}
