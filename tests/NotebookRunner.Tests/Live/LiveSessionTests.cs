using System.Net;
using System.Text.Json.Nodes;
using NotebookRunner.Live;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests.Live;

public sealed class LiveSessionTests
{
    private const string Parameters = "int year = 2006; // first year [2000..2015]\nstring label = \"us\";";

    private static readonly LiveOptions Options = new();

    [Fact]
    public async Task A_change_sends_the_outputs_that_moved_and_the_saved_notebook_holds_them()
    {
        await using LivePages pages = await LivePages.ServeAsync(Options, Parameters, "Console.WriteLine($\"in {year}\");", "Console.WriteLine(\"the same\");", "label");
        await using LiveReader reader = await LiveReader.OpenAsync(pages);
        await reader.ReadyAsync();
        Assert.Contains("in 2006", reader.Outputs[2], StringComparison.Ordinal);

        reader.Outputs.Clear();
        await reader.ChangeAsync(new { year = "2010" });

        Assert.Equal([2], reader.Outputs.Keys);
        Assert.Contains("in 2010", reader.Outputs[2], StringComparison.Ordinal);
        Notebook saved = NotebookReader.Parse(await reader.SavedAsync(), "saved", "saved.ipynb");
        Assert.Equal(["parameters", "injected-parameters"], saved.Cells.SelectMany(cell => cell.Tags));
        Assert.Contains("year = 2010;", saved.Cells[1].Source, StringComparison.Ordinal);
        Assert.Equal("in 2010\n", (string?)saved.Cells[2].Outputs[0]["text"]![0]);
    }

    [Fact]
    public async Task A_session_begins_with_the_values_of_the_address()
    {
        await using LivePages pages = await LivePages.ServeAsync(Options, Parameters, "year + 1");
        await using LiveReader reader = await LiveReader.OpenAsync(pages, new { year = "2011" });
        await reader.UntilAsync("settled");

        Assert.Contains("2012", reader.Outputs[2], StringComparison.Ordinal);
        using HttpClient client = pages.Client();
        string page = await client.GetStringAsync("notes.html?year=2011", TestContext.Current.CancellationToken);
        Assert.Contains("<input type=\"range\" id=\"p-year\" name=\"year\" value=\"2011\" step=\"1\" min=\"2000\" max=\"2015\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double share = 0.95; // of all [0.5..0.99]", "step=\"0.005\" min=\"0.5\" max=\"0.99\"")]
    [InlineData("double share = 0.333; // of all [0..1]", "step=\"any\" min=\"0\" max=\"1\"")]
    [InlineData("int year = 2006; // first year [2000..]", "<input type=\"number\" id=\"p-year\" name=\"year\" value=\"2006\" step=\"1\" min=\"2000\">")]
    [InlineData("bool all = true;", "<input type=\"checkbox\" role=\"switch\" id=\"p-all\" name=\"all\" checked>")]
    [InlineData("string unit = \"t\"; // choices: \"t\" | \"kg\"", "<input type=\"radio\" name=\"unit\" value=\"t\" checked>")]
    [InlineData("string unit = \"a rather long name of a unit\"; // choices: \"a rather long name of a unit\" | \"kg\"", "<option selected>a rather long name of a unit</option>")]
    [InlineData("string words = \"1, 2\";", "<input type=\"text\" id=\"p-words\" name=\"words\" value=\"1, 2\"")]
    public async Task A_parameter_has_the_control_that_its_type_and_range_ask_for(string declaration, string control)
    {
        await using LivePages pages = await LivePages.ServeAsync(Options, declaration, "1");
        using HttpClient client = pages.Client();

        Assert.Contains(control, await client.GetStringAsync("notes.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_fails_is_told_of_and_what_does_not_need_it_runs()
    {
        await using LivePages pages = await LivePages.ServeAsync(Options, Parameters, "int half = 10 / (year - 2007);", "half + year", "$\"year {year}\"");
        await using LiveReader reader = await LiveReader.OpenAsync(pages);
        await reader.ReadyAsync();

        JsonObject settled = await reader.ChangeAsync(new { year = "2007" });

        Assert.Equal("notes.ipynb, cell 2, line 1: System.DivideByZeroException: Attempted to divide by zero.\n  > int half = 10 / (year - 2007);", (string?)settled["problem"]);
        Assert.Equal("[2,3]", settled["stale"]!.ToJsonString());
        Assert.Contains("year 2007", reader.Outputs[4], StringComparison.Ordinal);
        Assert.Null((await reader.ChangeAsync(new { year = "2008" }))["problem"]);
    }

    [Fact]
    public async Task An_edit_holds_for_the_session_and_one_that_does_not_compile_changes_nothing()
    {
        await using LivePages pages = await LivePages.ServeAsync(Options, Parameters, "var a = year;", "a");
        await using LiveReader reader = await LiveReader.OpenAsync(pages);
        await reader.ReadyAsync();

        await reader.SendAsync("edit", new { cell = 2, code = "var a = nothing;" });
        Assert.Contains("CS0103", (string?)(await reader.UntilAsync("edited"))["problem"], StringComparison.Ordinal);
        await reader.SendAsync("edit", new { cell = 2, code = "var a = year * 2;" });
        Assert.Null((await reader.UntilAsync("edited"))["problem"]);
        await reader.UntilAsync("settled", message => (int)message["change"]! == 2);

        Assert.Contains("4012", reader.Outputs[3], StringComparison.Ordinal);
        Assert.Contains("year * 2", await reader.SavedAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.SendAsync("edit", new { cell = 1, code = "int year = 1;" })).Status);
    }

    [Fact]
    public async Task A_loop_is_stopped_by_cancel_and_by_a_later_change()
    {
        await using LivePages pages = await LivePages.ServeAsync(Options, Parameters, "int n = 0; while (year >= 2010) { n++; }", "year");
        await using LiveReader reader = await LiveReader.OpenAsync(pages);
        await reader.ReadyAsync();

        await reader.SendAsync("change", new { values = new { year = "2011" } });
        await reader.UntilAsync("started", message => (int)message["cell"]! == 2);
        await reader.SendAsync("cancel", new { });
        Assert.Contains("2", (await reader.UntilAsync("settled", message => (int)message["change"]! == 1))["stale"]!.ToJsonString(), StringComparison.Ordinal);

        await reader.SendAsync("change", new { values = new { year = "2012" } });
        await reader.UntilAsync("started", message => (int)message["cell"]! == 2);
        JsonObject settled = await reader.ChangeAsync(new { year = "2005" });
        Assert.Equal("[]", settled["stale"]!.ToJsonString());
        Assert.Contains("2005", reader.Outputs[3], StringComparison.Ordinal);
    }
}
