using System.Text.RegularExpressions;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

public sealed partial class PageTests
{
    private const string Figure = """
        {"output_type":"display_data","metadata":{},"data":{"text/plain":"Two points","application/vnd.plotly.v1+json":
        {"data":[{"type":"scatter","x":[1,2],"y":[3,4],"name":"</script>"}],"layout":{"width":600,"height":300}}}}
        """;

    private static NotebookRun RunWithOutput(string source, string output) => new()
    {
        Executed = NotebookReader.Parse(
            $$"""
            {"cells":[
              {"cell_type":"markdown","metadata":{},"source":"# 稀土 & prices\n\nA formula $\\beta_1$ and one that stands alone:\n\n$$\ny = x^2\n$$\n\n## Data\n\n## Data\n"},
              {"cell_type":"code","metadata":{},"source":{{System.Text.Json.JsonSerializer.Serialize(source)}},"execution_count":1,"outputs":[{{output}}]}],
             "metadata":{},"nbformat":4,"nbformat_minor":5}
            """, "test", "test.ipynb"),
    };

    [Fact]
    public void Headings_become_contents_with_one_anchor_each()
    {
        string page = NotebookPage.ToHtml(RunWithOutput("1", Figure), PageAssets.Load(null));

        Assert.Contains("<title>稀土 &amp; prices</title>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#data\">Data</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#data-2\">Data</a>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"data-2\">Data</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_escaped_and_highlighted()
    {
        string page = NotebookPage.ToHtml(RunWithOutput("var a = List<int>(\"<b>\"); // <i>", Figure), PageAssets.Load(null));

        Assert.Contains(
            "<span class=\"k\">var</span> a = List&lt;<span class=\"k\">int</span>&gt;(<span class=\"s\">&quot;&lt;b&gt;&quot;</span>); <span class=\"c\">// &lt;i&gt;</span>",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_its_assets_says_so_and_links_the_network()
    {
        PageAssets assets = PageAssets.Load("no/such/folder");
        string page = NotebookPage.ToHtml(RunWithOutput("1", Figure), assets);

        Assert.False(assets.IsOffline);
        Assert.Contains("drawn by scripts from the network", page, StringComparison.Ordinal);
        Assert.Contains("plotly-2.27.1.min.js", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_draws_figures_and_formulas_with_the_network_off_and_no_word_on_the_console()
    {
        Chromium? chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "Chromium is not installed.");
        PageAssets assets = PageAssets.Load(Path.Combine(Repository.Root, "environment", "node_modules"));
        Assert.SkipUnless(assets.IsOffline, "The page assets are not installed: run environment/reproduce.cs first.");

        string path = Path.Combine(Directory.CreateTempSubdirectory("page-").FullName, "page.html");
        await File.WriteAllTextAsync(path, NotebookPage.ToHtml(RunWithOutput("1", Figure), assets), TestContext.Current.CancellationToken);
        (string document, IReadOnlyList<string> console) = await chromium.OpenAsync(path);

        Assert.Empty(console);
        Assert.Equal(2, KatexElement().Count(document));
        Assert.Equal(1, DrawnFigure().Count(document)); // though a text in it would end its script element
    }

    [GeneratedRegex("<span class=\"katex\">")]
    private static partial Regex KatexElement();

    [GeneratedRegex("class=\"canvas js-plotly-plot\"")]
    private static partial Regex DrawnFigure();
}
