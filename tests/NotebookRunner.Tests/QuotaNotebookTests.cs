using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>The repository's own notebook, run as a user runs it.</summary>
public sealed class QuotaNotebookTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "notebooks");

    [Fact]
    public async Task The_notebook_on_the_quota_runs_to_its_end_and_its_page_draws_every_figure()
    {
        Notebook notebook = NotebookReader.Read(Path.Combine(Folder, "03-quota-price.ipynb"));
        NotebookRun run = await NotebookExecutor.ExecuteAsync(notebook, Folder, cancellation: TestContext.Current.CancellationToken);
        Assert.True(run.Succeeded, run.Failure?.Describe(notebook.Name));

        PageAssets assets = PageAssets.Load(Path.Combine(Repository.Root, "environment", "node_modules"));
        string page = NotebookPage.ToHtml(run, assets);
        int figures = Figures(run.Executed);
        Assert.InRange(figures, 1, int.MaxValue);
        Assert.Equal(Figures(notebook), figures); // as many as the committed outputs have
        Assert.Contains("Deedle", page, StringComparison.Ordinal); // the page states what made it

        Chromium? chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "Chromium is not installed.");
        Assert.SkipUnless(assets.IsOffline, "The page assets are not installed: run environment/reproduce.cs first.");
        string path = Path.Combine(Directory.CreateTempSubdirectory("page-").FullName, "page.html");
        await File.WriteAllTextAsync(path, page, TestContext.Current.CancellationToken);
        (string document, IReadOnlyList<string> console) = await chromium.OpenAsync(path);

        Assert.Empty(console);
        Assert.Equal(figures, document.Split("class=\"canvas js-plotly-plot\"").Length - 1);
        Assert.Contains("<span class=\"katex-display\">", document, StringComparison.Ordinal);
    }

    private static int Figures(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => cell.Outputs).Count(output => output["data"]?["application/vnd.plotly.v1+json"] is not null);
}
