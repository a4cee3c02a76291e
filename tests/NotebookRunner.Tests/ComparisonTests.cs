using System.Text.Json.Nodes;
using NotebookRunner.Comparison;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("beta = 0.4512", "beta = 0.45120000000001", true)]
    [InlineData("beta = 0.4512", "beta = 0.4513", false)]
    [InlineData("beta = 0.4512", "gamma = 0.4512", false)]
    [InlineData("0.5 and 1", "0.5", false)]
    [InlineData("n is 5.", "n is 6.", false)]
    [InlineData("1.0e-15", "2.0e-15", true)] // both are zero as far as the tolerance goes
    [InlineData("-0.25", "0.25", false)]
    [InlineData("2006-2015", "2006-2016", false)]
    [InlineData("f(x)-1.5", "f(x)-1.50000000000001", true)]
    [InlineData("M10.123456789012,3.5L2.5,1", "M10.123456789013,3.5L2.5,1", true)]
    [InlineData("width:12.5px", "width:12.6px", false)]
    [InlineData("1000000000000001", "1000000000000002", true)]
    [InlineData("cell1000000000000001", "cell1000000000000002", false)] // digits in a name are no quantity
    [InlineData("ab1000000000000001cd", "ab1000000000000002cd", false)]
    [InlineData("NaN", "Infinity", false)]
    [InlineData("5%", "6%", false)]
    [InlineData("", "0", false)]
    public void Numbers_in_a_text_may_differ_by_the_tolerance_and_nothing_else_may(string stored, string fresh, bool same) =>
        Assert.Equal((same, same), (NumberedText.Same(stored, fresh, Tolerance.Usual), NumberedText.Same(fresh, stored, Tolerance.Usual)));

    [Theory]
    [InlineData("1e999", "1e998", false)]
    [InlineData("1.0000000001", "1", true)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("null", "0", false)]
    [InlineData("true", "true", true)]
    [InlineData("true", "false", false)]
    [InlineData("[1,2]", "[1]", false)]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", true)]
    [InlineData("{\"a\":null}", "{}", false)]
    [InlineData("[null]", "[null]", true)]
    [InlineData("\"R² = 0.91\"", "\"R² = 0.910000000000001\"", true)]
    public void Json_is_compared_value_by_value(string stored, string fresh, bool same) =>
        Assert.Equal(same, Compare(Display("application/json", JsonNode.Parse(stored)), Display("application/json", JsonNode.Parse(fresh))).Count == 0);

    [Fact]
    public void A_difference_is_named_by_cell_output_and_path()
    {
        JsonObject stored = Display("application/vnd.plotly.v1+json", JsonNode.Parse("""{"data":[{"y":[1,2,3]}],"layout":{}}"""));
        JsonObject fresh = Display("application/vnd.plotly.v1+json", JsonNode.Parse("""{"data":[{"y":[1,2.5,3]}],"layout":{"title":"t"}}"""));

        Assert.Equal(
            [
                new OutputDifference(2, 1, "application/vnd.plotly.v1+json $.data[0].y[1]", "2", "2.5"),
                new OutputDifference(2, 1, "application/vnd.plotly.v1+json $.layout.title", null, "t"),
            ],
            Compare(stored, fresh));
    }

    [Fact]
    public void A_text_is_compared_line_by_line_whether_it_is_stored_as_one_or_as_lines()
    {
        JsonObject stored = CellOutput.Stream("stdout", "a 1\nb 2\nc 3\n");
        var fresh = new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "a 1\nb 7\nc 3\n" };

        Assert.Equal([new OutputDifference(2, 1, "stdout, line 2", "b 2", "b 7")], Compare(stored, fresh));
    }

    [Fact]
    public void Outputs_that_are_missing_new_or_of_another_kind_are_differences()
    {
        JsonObject text = Display("text/plain", "1");
        JsonObject error = CellOutput.Error(new CellError("X", "y", null, null, []));

        Assert.Equal([new OutputDifference(2, 1, "", "display_data: 1", null)], Compare(text, null));
        Assert.Equal([new OutputDifference(2, 1, "", null, "display_data: 1")], Compare(null, text));
        Assert.Equal([new OutputDifference(2, 1, "", "display_data: 1", "error: y")], Compare(text, error));
        Assert.Equal([new OutputDifference(2, 1, "text/html", null, "<b>")], Compare(text, Display(("text/plain", "1"), ("text/html", "<b>"))));
    }

    [Fact]
    public void The_execution_count_is_no_result_and_digits_of_a_picture_are_no_numbers()
    {
        JsonObject first = Display("text/plain", "1");
        JsonObject second = Display("text/plain", "1");
        (first["execution_count"], second["execution_count"]) = (1, 2);

        Assert.Empty(Compare(first, second));
        Assert.Single(Compare(Display("image/png", "/1000000000000001/"), Display("image/png", "/1000000000000002/")));
    }

    [Fact]
    public void The_text_shows_both_runs_one_above_the_other_and_of_many_differences_the_first()
    {
        string Numbers(double step) => string.Concat(Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"{i * step}\n")));

        string text = DifferenceText.Write(Compare(CellOutput.Stream("stdout", Numbers(1)), CellOutput.Stream("stdout", Numbers(2))), "stored", "new");

        Assert.StartsWith("  cell 2, output 1, stdout, line 2 (relative difference 5.0e-1)\n    stored: 1\n    new:    2\n", text, StringComparison.Ordinal);
        Assert.EndsWith("  cell 2, output 1: 19 more differences\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_long_texts_the_part_that_differs_is_shown()
    {
        string text = DifferenceText.Write([new OutputDifference(1, 1, "text/plain, line 1", new string('a', 5000) + "X", new string('a', 5000) + "Y")], "stored", "new");

        Assert.Contains("aaaX\n", text, StringComparison.Ordinal);
        Assert.True(text.Length < 400);
    }

    private static IReadOnlyList<OutputDifference> Compare(JsonObject? stored, JsonObject? fresh) =>
        OutputComparer.Compare(With(stored), With(fresh), Tolerance.Usual);

    private static Notebook With(JsonObject? output)
    {
        Notebook notebook = TestNotebook.Of("# Title", "1");
        return notebook with { Cells = [notebook.Cells[0], notebook.Cells[1] with { Outputs = output is null ? [] : [output] }] };
    }

    private static JsonObject Display(string type, JsonNode? content) => Display((type, content));

    private static JsonObject Display(params (string Type, JsonNode? Content)[] bundle)
    {
        var data = new JsonObject();
        foreach ((string type, JsonNode? content) in bundle)
        {
            data[type] = content;
        }

        return new JsonObject { ["output_type"] = "display_data", ["data"] = data, ["metadata"] = new JsonObject() };
    }
}
