using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class ParameterRunTests : IDisposable
{
    private readonly RunnerProcess _runner = new();

    public ParameterRunTests()
    {
        _runner.WriteText("prices.ipynb", TestNotebook.TaggedJson(
            "parameters",
            "int policyYear = 2006; // first year of the policy [2000..2015]\nstring price = \"us\"; // choices: \"us\" | \"china\"",
            "Console.WriteLine(\"the same\");",
            "Console.WriteLine($\"{policyYear} {price}\");"));
        _runner.Write("other.ipynb", "# Other", "1");
    }

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task A_run_with_another_value_goes_into_a_folder_of_its_own_and_shows_what_it_changed()
    {
        (int exitCode, string output, string error) = await _runner.RunAsync("run", ".", "-p", "policyYear=2010");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("prices: policyYear: 2006 → 2010: 1 difference from the default run\n", output, StringComparison.Ordinal);
        Assert.Equal(["runs"], Directory.GetFileSystemEntries(Path.Combine(_runner.Folder, "out")).Select(Path.GetFileName)); // no canonical page
        string folder = Path.Combine("out", "runs", "policyYear=2010");
        Assert.Equal(["index.html", "prices.changes.json", "prices.changes.txt", "prices.html", "prices.ipynb"], _runner.Files(folder).Keys);
        Assert.Equal(
            """
            prices

            Parameters
              policyYear: 2006 → 2010

            Outputs: the default run above this run
              cell 3, output 1, stdout, line 1
                default:  2006 us
                this run: 2010 us

            """.ReplaceLineEndings("\n"),
            _runner.Read(Path.Combine(folder, "prices.changes.txt")));
        JsonNode changes = JsonNode.Parse(_runner.Read(Path.Combine(folder, "prices.changes.json")))!;
        Assert.Equal((2006, 2010), ((int)changes["parameters"]![0]!["default"]!, (int)changes["parameters"]![0]!["value"]!));
        Assert.Equal("2010 us", (string)changes["changes"]![0]!["run"]!);

        Notebook executed = NotebookReader.Read(Path.Combine(_runner.Folder, folder, "prices.ipynb"));
        Assert.Equal(["parameters", "injected-parameters"], executed.Cells.SelectMany(cell => cell.Tags));
    }

    [Fact]
    public async Task Values_that_are_the_defaults_give_the_default_run()
    {
        _runner.WriteText("values.yaml", "policyYear: 2006\nprice: us\n");

        Assert.Equal(0, (await _runner.RunAsync("run", "prices.ipynb", "--parameters", "values.yaml")).ExitCode);

        Assert.Equal(["index.html", "prices.html", "prices.ipynb"], Directory.GetFileSystemEntries(Path.Combine(_runner.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("policYear=2010", "error: There is no parameter policYear. There are:\n  prices: int policyYear = 2006  [2000..2015]\n  prices: string price = \"us\"  \"us\" | \"china\"\n")]
    [InlineData("policyYear=1999", "error: policyYear: 1999 is not allowed. It is declared as: int policyYear = 2006  [2000..2015]\n")]
    [InlineData("policyYear=soon", "error: policyYear: \"soon\" is not a whole number (int). It is declared as: int policyYear = 2006  [2000..2015]\n")]
    [InlineData("price", "error: -p price: expected NAME=VALUE.\n")]
    public async Task A_value_that_does_not_fit_ends_the_command_before_anything_is_run(string assignment, string message)
    {
        (int exitCode, _, string error) = await _runner.RunAsync("run", ".", "-p", assignment);

        Assert.Equal((2, message), (exitCode, error));
        Assert.False(Directory.Exists(Path.Combine(_runner.Folder, "out")));
    }

    [Fact]
    public async Task List_shows_every_notebook_with_its_parameters()
    {
        _runner.WriteText("broken.ipynb", TestNotebook.TaggedJson("parameters", "int a = b;"));

        (int exitCode, string output, string error) = await _runner.RunAsync("list", ".");

        Assert.Equal(2, exitCode);
        Assert.Equal(
            """
            broken: broken
            other: Other
            prices: prices
              int     policyYear  = 2006  [2000..2015]    first year of the policy
              string  price       = "us"  "us" | "china"

            """.ReplaceLineEndings("\n"),
            output);
        Assert.Equal("error: broken.ipynb, cell 1 (parameters), line 1: a: its value must be a literal, and b is not one.\n", error);
    }
}
