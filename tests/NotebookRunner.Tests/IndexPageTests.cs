using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class IndexPageTests
{
    private static NotebookRun Sample() => PageSamples.Run(
        PageSamples.Text("# A title\n"),
        PageSamples.Text("The *first* `paragraph`, with\n[a link](https://example.org).\n\nThe second."),
        PageSamples.Text("## Data\n\n### Details\n\n## Data\n"),
        PageSamples.Code("1", PageSamples.Figure));

    [Fact]
    public void A_notebook_is_listed_with_title_first_paragraph_sections_and_counts()
    {
        string page = IndexPage.ToHtml([Sample()]);

        Assert.Contains("<h1>Notebooks</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<h2><a href=\"test.html\">A title</a></h2>\n<p>The first paragraph, with a link.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"test.html#data\">Data</a></li>\n<li><a href=\"test.html#data-2\">Data</a></li>\n</ol>", page, StringComparison.Ordinal);
        Assert.Contains("1 code cell ran without an error · 1 figure · <a href=\"test.ipynb\">test.ipynb</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_lead_to_anchors_that_the_page_has()
    {
        NotebookRun run = PageSamples.Run(
            PageSamples.Text("# T\n\n## Notes\n\nA note.[^1]\n\n[^1]: It.\n"),
            PageSamples.Code("1", """{"output_type":"display_data","metadata":{},"data":{"text/markdown":"## Data"}}"""),
            PageSamples.Text("## Data\n\n## Notes\n"));
        string page = NotebookPage.ToHtml(run, PageAssets.Load(null));
        string index = IndexPage.ToHtml([run]);

        string[] anchors = [.. index.Split("test.html#").Skip(1).Select(rest => rest.Split('"')[0])];
        Assert.Equal(3, anchors.Length);
        Assert.All(anchors, anchor => Assert.Contains($"<h2 id=\"{anchor}\">", page, StringComparison.Ordinal));
    }

    [Fact]
    public void An_introduction_gives_the_title_and_stands_first()
    {
        string page = IndexPage.ToHtml([Sample()], "# Five papers\n\nWhat they are *about*.");

        Assert.Contains("<title>Five papers</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1>Notebooks</h1>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("<em>about</em>", StringComparison.Ordinal) < page.IndexOf("<article>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_that_ended_early_says_where()
    {
        NotebookRun run = Sample() with { Failure = new NotebookFailure(4, new CellError("Exception", "boom", 1, "1", [])) };

        Assert.Contains("<span class=\"failed\">ended early: ", IndexPage.ToHtml([run]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_runs_give_the_same_index() => Assert.Equal(IndexPage.ToHtml([Sample()], "# A"), IndexPage.ToHtml([Sample()], "# A"));
}
