using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Sweeps;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

/// <summary>The repository's own notebooks and sweep files.</summary>
public sealed class CommittedSweepTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "notebooks");

    [Theory]
    [InlineData("01-innovation-efficiency")]
    [InlineData("02-development-index")]
    [InlineData("03-quota-price")]
    [InlineData("05-trade-security")]
    public void A_notebook_marks_results_and_says_what_each_means(string name)
    {
        IReadOnlyList<NotebookResult> results = ResultCell.Read(NotebookReader.Read(Path.Combine(Folder, name + ".ipynb")));

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.NotEqual("", result.Description));
    }

    [Fact]
    public void Every_committed_sweep_file_can_be_read()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Folder, "sweeps"), "*.yaml")];

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(SweepFile.Read(file).Points.Count >= 2, file));
    }

    [Fact]
    public async Task The_cells_that_results_depend_on_give_what_a_whole_run_gives()
    {
        using var runner = new RunnerProcess();
        runner.WriteText("quota.yaml", $$"""
            notebook: {{Path.Combine(Folder, "03-quota-price.ipynb")}}
            design: list
            rows:
              - { policyYear: 2006, rareEarthPrice: rare_earth_compounds_us_import_unit_value, gdp: gdp_ppp, seed: 7 }
              - { policyYear: 2011, rareEarthPrice: rare_earths_unit_value_us, gdp: gdp_current_usd, seed: 8 }

            """);

        // In one process, the second point after the first, against a fresh process for each.
        (int exitCode, _, string error) = await runner.RunAsync("sweep", "quota.yaml", "--jobs", "1");
        Assert.Equal((0, ""), (exitCode, error));
        (exitCode, _, error) = await runner.RunAsync("sweep", "quota.yaml", "--whole", "--out", "whole");
        Assert.Equal((0, ""), (exitCode, error));

        Assert.Equal(runner.Files("whole/sweeps/quota")["quota.csv"], runner.Files("out/sweeps/quota")["quota.csv"]);
    }
}
