using System.Text.RegularExpressions;
using NotebookRunner.Execution;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What a page's HTML says, before any script.</summary>
public sealed partial class PageTests
{
    private static string PageOf(NotebookRun run) => NotebookPage.ToHtml(run, PageAssets.Load(null));

    [Fact]
    public void Headings_become_contents_with_one_anchor_each()
    {
        string page = PageOf(PageSamples.WithOutput("1", PageSamples.Figure));

        Assert.Contains("<title>稀土 &amp; prices</title>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#data\">Data</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#data-2\">Data</a>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"data-2\">Data<a class=\"anchor\" href=\"#data-2\" aria-label=\"Link to this section\">#</a></h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_anchor_occurs_twice_whatever_the_headings_and_notes_are()
    {
        string page = PageOf(PageSamples.Run(
            PageSamples.Text("# Content\n\n## Data\n\n## Data\n\n## Data 2\n\n## Cell 4\n\n## Made with\n\nA note.[^1]\n\n[^1]: The note.\n"),
            PageSamples.Text("## Data\n\nAnother.[^1]\n\n[^1]: The other note.\n"),
            PageSamples.Text("## 数据\n\n## !\n"),
            PageSamples.Code("1", """{"output_type":"display_data","metadata":{},"data":{"text/markdown":"## Data"}}""")));

        string[] anchors = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(anchors.Distinct(), anchors);
        Assert.Contains("数据", anchors);
        Assert.All(Link().Matches(page), link => Assert.Contains(link.Groups[1].Value, anchors));
    }

    [Fact]
    public void A_link_to_the_notebook_beside_leads_to_its_page()
    {
        string page = PageOf(PageSamples.Run(PageSamples.Text("[a](03-quota-price.ipynb) [b](03-quota-price.ipynb#data) [c](https://example.org/x.ipynb)")));

        Assert.Contains("href=\"03-quota-price.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"03-quota-price.html#data\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/x.ipynb\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_escaped_and_highlighted()
    {
        string page = PageOf(PageSamples.WithOutput("var a = List<int>(\"<b>\"); // <i>", PageSamples.Figure));

        Assert.Contains(
            "<span class=\"k\">var</span> a = List&lt;<span class=\"k\">int</span>&gt;(<span class=\"s\">&quot;&lt;b&gt;&quot;</span>); <span class=\"c\">// &lt;i&gt;</span>",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folded_cell_shows_what_it_is_about_and_has_a_link()
    {
        string page = PageOf(PageSamples.Run(
            PageSamples.Code("#r \"a.dll\"\n\nusing System;\nvar x = 1;"), PageSamples.TaggedCode("parameters", "int n = 5;"), PageSamples.TaggedCode("injected-parameters", "int n = 6;")));

        Assert.Contains("<span>Code</span> <code>var x = 1;</code>", page, StringComparison.Ordinal);
        Assert.Contains("<span>Parameters</span> <code>int n = 5;</code>", page, StringComparison.Ordinal);
        Assert.Contains("<span>Parameters of this run</span> <code>int n = 6;</code>", page, StringComparison.Ordinal);
        Assert.Contains("<section class=\"cell\" id=\"cell-2\">", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"anchor\" href=\"#cell-2\" aria-label=\"Link to cell 2\">#2</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_has_its_title_as_text_and_its_description_for_those_who_cannot_see_it()
    {
        string page = PageOf(PageSamples.WithOutput("1", PageSamples.Figure));

        Assert.Contains("<figcaption>Two points</figcaption>", page, StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-label=\"Two points. They rise.\"", page, StringComparison.Ordinal);
        Assert.Contains("<p>They rise.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbouring_solution_cells_are_one_fold()
    {
        string page = PageOf(PageSamples.Run(
            PageSamples.TaggedCode("solution", "1"), PageSamples.TaggedCode("solution", "2"), PageSamples.Text("Next"), PageSamples.TaggedCode("solution", "3")));

        Assert.Equal(2, page.Split("<details class=\"solution\">").Length - 1);
    }

    [Fact]
    public void The_same_run_gives_the_same_page() =>
        Assert.Equal(PageOf(PageSamples.Demanding()), PageOf(PageSamples.Demanding()));

    [Fact]
    public void A_page_without_its_assets_says_so_and_links_the_network()
    {
        PageAssets assets = PageAssets.Load("no/such/folder");
        string page = NotebookPage.ToHtml(PageSamples.WithOutput("1", PageSamples.Figure), assets);

        Assert.False(assets.IsOffline);
        Assert.Contains("drawn by scripts from the network", page, StringComparison.Ordinal);
        Assert.Contains("plotly-2.27.1.min.js", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_its_assets_asks_for_nothing_else()
    {
        string page = Script().Replace(NotebookPage.ToHtml(PageSamples.Demanding(), PageInBrowser.Assets()), "<script>");

        Assert.DoesNotMatch("<(?:script|img|iframe|link)[^>]* (?:src|href)=\"(?!data:)", page);
        Assert.DoesNotMatch("url\\((?!data:|#)[^)]*\\.woff2?\\)", page);
    }

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();
}
