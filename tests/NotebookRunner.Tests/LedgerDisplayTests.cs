using System.Text.Json.Nodes;
using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>A record of checks on its way from a cell's value to the executed notebook, the page and a comparison.</summary>
public sealed class LedgerDisplayTests
{
    // As a library would have it: the attribute is found by its name, no type of a kernel is needed.
    private const string Attributed = """
        public sealed class TypeFormatterSourceAttribute : Attribute
        {
            public TypeFormatterSourceAttribute(Type formatterSourceType) => FormatterSourceType = formatterSourceType;
            public Type FormatterSourceType { get; }
            public string[] PreferredMimeTypes { get; set; }
        }

        [TypeFormatterSource(typeof(Source), PreferredMimeTypes = new[] { "application/vnd.replication-check+json", "text/html", "text/plain" })]
        public sealed class Checks { }

        public sealed class Source
        {
            public IEnumerable<object> CreateTypeFormatters() => new object[]
            {
                new Form("application/vnd.replication-check+json", "{\"version\": 1, \"effect\": 0.5, \"items\": [1, null, \"稀土\"]}"),
                new Form("text/html", "<p>html</p>"),
                new Form("text/plain", "plain"),
            };
        }

        public sealed class Form
        {
            private readonly string _text;
            public Form(string mimeType, string text) { MimeType = mimeType; _text = text; }
            public string MimeType { get; }
            public bool Format(object instance, TextWriter writer) { writer.Write(_text); return true; }
        }
        """;

    private const string Registered = """
        using Microsoft.DotNet.Interactive.Formatting;
        public sealed class Other { }
        Formatter.Register<Other>(other => "{\"version\": 1, \"effect\": 0.5, \"items\": [1, null, \"稀土\"]}", "application/vnd.replication-check+json");
        Formatter.Register<Other>(other => "<p>html</p>", "text/html");
        Formatter.Register<Other>(other => "plain");
        Formatter.SetPreferredMimeTypesFor(typeof(Other), "application/vnd.replication-check+json", "text/html", "text/plain");
        """;

    [Theory]
    [InlineData(Attributed, "new Checks()")]
    [InlineData(Attributed, "new Checks().Display();")]
    [InlineData(Registered, "new Other()")]
    [InlineData(Registered, "new Other().Display();")]
    public async Task Every_form_of_a_value_reaches_the_executed_notebook_and_json_as_json(string types, string shown)
    {
        Notebook notebook = TestNotebook.Of(types, shown);
        NotebookRun run = await NotebookExecutor.ExecuteAsync(notebook, Path.GetTempPath(), cancellation: TestContext.Current.CancellationToken);
        Assert.True(run.Succeeded, run.Failure?.Describe("test"));

        Notebook stored = TestNotebook.Parse(NotebookWriter.ToJson(run.Executed));
        JsonObject bundle = stored.Cells[1].Outputs.Single()["data"]!.AsObject();
        Assert.Equal(["application/vnd.replication-check+json", "text/html", "text/plain"], bundle.Select(form => form.Key));
        Assert.Equal("""{"version":1,"effect":0.5,"items":[1,null,"\u7A00\u571F"]}""", bundle[LedgerSamples.Mime]!.ToJsonString());
        Assert.True(LedgerCollection.HasRecord(stored));
    }

    [Fact]
    public void A_record_is_compared_as_json_with_a_tolerance_for_numbers()
    {
        static Notebook With(string effect) => LedgerSamples.Executed("a", JsonNode.Parse($$"""{"effect": {{effect}}, "name": "x"}""")!);

        Assert.Empty(OutputComparer.Compare(With("0.1"), With("0.10000000000000001"), Tolerance.Usual));
        OutputDifference difference = Assert.Single(OutputComparer.Compare(With("0.1"), With("0.1001"), Tolerance.Usual));
        Assert.Equal(("application/vnd.replication-check+json $.effect", "0.1", "0.1001"), (difference.Path, difference.Stored, difference.Fresh));
    }

    [Fact]
    public void A_record_is_never_shown_as_it_is()
    {
        Notebook notebook = LedgerSamples.Executed("a", LedgerSamples.Record());
        string page = NotebookPage.ToHtml(new NotebookRun { Executed = notebook }, PageAssets.Load(null));
        Assert.Contains("<p>a summary</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("its stars are too many", page, StringComparison.Ordinal);

        notebook.Cells[0].Outputs[0]["data"]!.AsObject().Remove("text/html");
        notebook.Cells[0].Outputs[0]["data"]!.AsObject().Remove("text/plain");
        Assert.DoesNotContain("its stars are too many", NotebookPage.ToHtml(new NotebookRun { Executed = notebook }, PageAssets.Load(null)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"version\": 1", "did not give JSON")]
    [InlineData("{\"version\": 1, \"version\": 2}", "did not give JSON")]
    [InlineData("{\"version\": \"\\ud800\"}", "serialized")] // half a character
    public async Task A_formatter_that_gives_no_sound_json_is_its_cells_error(string text, string message)
    {
        Notebook notebook = TestNotebook.Of($"\"\"\"{text}\"\"\".DisplayAs(\"{LedgerSamples.Mime}\");");

        NotebookRun run = await NotebookExecutor.ExecuteAsync(notebook, Path.GetTempPath(), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(1, run.Failure?.CellNumber);
        Assert.Contains(message, run.Failure!.Error.Message, StringComparison.Ordinal);
    }
}
