using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class PageChangesTests
{
    private static NotebookRun Run(string first, string second) => new()
    {
        Executed = NotebookReader.Parse(
            $$"""
            {"cells":[
              {"cell_type":"code","metadata":{},"source":"a","execution_count":1,"outputs":[{"output_type":"stream","name":"stdout","text":"{{first}}"}]},
              {"cell_type":"code","metadata":{},"source":"b","execution_count":2,"outputs":[{"output_type":"stream","name":"stdout","text":"{{second}}"}]}],
             "metadata":{},"nbformat":4,"nbformat_minor":5}
            """, "test", "test.ipynb"),
    };

    private static string Page(NotebookRun byDefault, NotebookRun run) =>
        NotebookPage.ToHtml(run, PageAssets.Load(null), new RunChanges([], byDefault, run));

    [Fact]
    public void What_the_default_run_gave_stands_below_each_output_that_moved()
    {
        string page = Page(Run("same", "0.648"), Run("same", "0.115"));

        Assert.Equal(1, page.Split("<details class=\"default\">").Length - 1);
        Assert.Contains("<a href=\"#cell-2\">cell 2</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"#cell-1\">cell 1</a>", page, StringComparison.Ordinal);
        int fold = page.IndexOf("<details class=\"default\">", StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("0.115", StringComparison.Ordinal), 0, fold);
        Assert.True(page.IndexOf("0.648", StringComparison.Ordinal) > fold);
    }

    [Fact]
    public void A_run_that_moved_nothing_says_so() =>
        Assert.Contains("No output moved.", Page(Run("same", "same"), Run("same", "same")), StringComparison.Ordinal);

    [Fact]
    public void A_default_run_has_no_word_of_changes() =>
        Assert.DoesNotContain("other parameters", NotebookPage.ToHtml(Run("a", "b"), PageAssets.Load(null)), StringComparison.Ordinal);
}
