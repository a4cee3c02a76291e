using System.Text.Json;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests.Jupyter;

/// <summary>Notebook 03 in Jupyter Notebook's own page, by its own menus and buttons, without a network.</summary>
public sealed class JupyterInBrowserTests
{
    private const string Name = "03-quota-price.ipynb";

    // The page's own objects: a cell's prompt is a number when it has been run and a star while it waits or runs.
    private const string Page = """
        const notebook = Jupyter.notebook;
        const codeCells = () => notebook.get_cells().filter(cell => cell.cell_type === "code");
        const until = async condition => { while (!condition()) await new Promise(done => setTimeout(done, 50)); };
        const resting = () => notebook.kernel?.is_connected() && !codeCells().some(cell => cell.input_prompt_number === "*");
        const click = selector => document.querySelector(selector).click();
        const textOf = cell => cell.output_area.element[0].innerText;
        const append = async code => {
          const cell = notebook.insert_cell_at_bottom("code");
          cell.set_text(code);
          cell.execute();
          return cell;
        };

        """;

    [Fact]
    public async Task The_notebook_runs_draws_its_figures_takes_a_parameter_stops_and_starts_anew()
    {
        Chromium? chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "Chromium is not installed.");
        PageInBrowser.Assets();
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(8));
        using JupyterServer server = await JupyterServer.StartAsync(jupyter, timeout.Token);
        await using ChromiumSession browser = await ChromiumSession.StartAsync(chromium, timeout.Token);
        Task<JsonElement> AskAsync(string script) => browser.AskAsync(Page + script, timeout.Token);

        await browser.OpenAsync(server.Page(Name), timeout.Token);
        await browser.AskAsync("while (!window.Jupyter?.notebook?.kernel?.is_connected()) await new Promise(done => setTimeout(done, 50));", timeout.Token);

        // Run all.
        int figures = NotebookReader.Read(Path.Combine(Repository.Root, "notebooks", Name)).CodeCells
            .SelectMany(cell => cell.Outputs).Count(output => output["data"]?["application/vnd.plotly.v1+json"] is not null);
        JsonElement all = await AskAsync("""
            click("#run_all_cells a");
            await until(() => resting() && codeCells().every(cell => Number.isInteger(cell.input_prompt_number)));
            await until(() => document.querySelectorAll(".js-plotly-plot .main-svg").length > 0);
            await new Promise(done => setTimeout(done, 500));
            return {
              errors: [...document.querySelectorAll(".output_error")].map(error => error.innerText),
              figures: [...document.querySelectorAll(".js-plotly-plot")].filter(plot => plot.querySelector(".main-svg") && plot.clientHeight > 100).length,
              kernel: notebook.kernel.name,
            };
            """);
        Assert.Equal("[]", all.GetProperty("errors").GetRawText());
        Assert.Equal(figures, all.GetProperty("figures").GetInt32());
        Assert.Equal(".net-csharp", all.GetProperty("kernel").GetString());

        // Change a parameter, and run the cells up to the table of the series in use.
        JsonElement changed = await AskAsync("""
            const cells = notebook.get_cells();
            const parameters = cells.findIndex(cell => cell.metadata.tags?.includes("parameters"));
            const table = cells.findIndex(cell => cell.get_text().includes("SeriesInUse.Of("));
            const before = textOf(cells[table]);
            cells[parameters].set_text(cells[parameters].get_text().replace("\"rare_earth_compounds_us_import_unit_value\"", "\"rare_earths_unit_value_us\""));
            notebook.select(table + 1);
            click("#run_all_cells_above a");
            await until(resting);
            return { before, after: textOf(cells[table]) };
            """);
        Assert.Contains("rare_earth_compounds_us_import_unit_value", changed.GetProperty("before").GetString(), StringComparison.Ordinal);
        Assert.Contains("rare_earths_unit_value_us", changed.GetProperty("after").GetString(), StringComparison.Ordinal);

        // Interrupt an endless loop.
        JsonElement stopped = await AskAsync("""
            const cell = await append("int turns = 0;\nConsole.WriteLine(\"begun\");\nwhile (true) turns++;");
            await until(() => textOf(cell).includes("begun"));
            click("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");
            await until(resting);
            const next = await append("$\"kept: {turns > 0 && rareEarthPrice.Length > 0}\"");
            await until(resting);
            return [textOf(cell), textOf(next)];
            """);
        Assert.Contains("Interrupted: interrupted; all variables are kept", stopped[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("kept: True", stopped[1].GetString(), StringComparison.Ordinal);

        // Restart: what was declared is gone.
        JsonElement restarted = await AskAsync("""
            click("#restart_kernel a");
            await until(() => document.querySelector(".modal.in .btn-danger"));
            click(".modal.in .btn-danger");
            await new Promise(done => setTimeout(done, 500));
            await until(resting);
            const cell = await append("turns");
            await until(resting);
            await until(() => textOf(cell).length > 0);
            return textOf(cell);
            """);
        Assert.Contains("CS0103: The name 'turns' does not exist in the current context", restarted.GetString(), StringComparison.Ordinal);

        // A server that is killed takes everything with it.
        server.Dispose();
        Assert.Empty(await MarkedProcesses.WaitForNoneAsync(jupyter.Folder));
    }
}
