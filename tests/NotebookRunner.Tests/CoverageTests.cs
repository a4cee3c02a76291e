using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>The table of coverage, and how it gets into a text file.</summary>
public sealed class CoverageTests : IDisposable
{
    private const string Table = """
        | source | cells | claims | Reproduced | Consistent | Contradicted | In dispute | Varies | Differs | Not checkable |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        | The effect of <b> on & in 3 | 3 | 1 | 0 | 0 | 1 | 1 | 1 | 0 | 1 |

        """;

    private readonly RunnerProcess _runner = new();

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void The_repositorys_readme_says_what_the_committed_notebooks_hold()
    {
        IEnumerable<Notebook> notebooks = Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Select(NotebookReader.Read);
        LedgerCollection collection = LedgerCollection.Of(notebooks);
        Assert.Empty(collection.Problems);
        Assert.Empty(collection.Unknown);

        // When this fails: run notebooks --update-readme README.md
        Assert.Equal(Coverage.Markdown(collection.Ledger), MarkedSection.Read(Path.Combine(Repository.Root, "README.md")));
    }

    [Fact]
    public void Coverage_is_a_row_for_each_source_that_has_numbers()
    {
        Assert.Equal(Table.ReplaceLineEndings("\n"), Coverage.Markdown(LedgerSamples.Ledger(LedgerSamples.Record(), LedgerSamples.Commentary("x", "3"))));
        Assert.Equal("No notebook holds checks yet.\n", Coverage.Markdown(null));
    }

    [Fact]
    public void Marks_are_counted_where_there_are_any()
    {
        System.Text.Json.Nodes.JsonObject record = LedgerSamples.Record();
        record["numbers"]![2]!["type"] = "mark";

        string[] lines = Coverage.Markdown(LedgerSamples.Ledger(record)).Split('\n');

        Assert.StartsWith("| source | cells | claims | marks | Reproduced |", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[0].Count(letter => letter == '|'), lines[1].Count(letter => letter == '|'));
        Assert.EndsWith("in 3 | 2 | 1 | 1 | 0 | 0 | 1 | 1 | 1 | 0 | 1 |", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_would_break_the_table_does_not()
    {
        System.Text.Json.Nodes.JsonObject record = LedgerSamples.Record();
        record["title"] = "a | b\nc";

        Assert.Contains("\n| a \\| b c | 3 |", Coverage.Markdown(LedgerSamples.Ledger(record)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# R\n\n<!-- ledger -->\nold\n<!-- /ledger -->\nend", "old\n")]
    [InlineData("<!-- ledger -->\r\nold\r\nolder\r\n<!-- /ledger -->\r\n", "old\nolder\n")]
    [InlineData("`<!-- ledger -->` in a line\n<!-- ledger -->\n<!-- /ledger -->", "")]
    public void Only_what_stands_between_the_marks_is_replaced(string text, string held)
    {
        _runner.WriteText("r.md", text);
        string path = Path.Combine(_runner.Folder, "r.md");

        Assert.Equal(held, MarkedSection.Read(path));
        Assert.True(MarkedSection.Replace(path, "new\n"));
        Assert.Equal("new\n", MarkedSection.Read(path));
        string ending = text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        Assert.Equal(
            text.Replace(held.ReplaceLineEndings(ending) + "<!-- /ledger -->", "new" + ending + "<!-- /ledger -->", StringComparison.Ordinal), _runner.Read("r.md"));
        Assert.False(MarkedSection.Replace(path, "new\n"));
    }

    [Fact]
    public async Task A_run_renews_the_table_in_a_file()
    {
        _runner.Write("a.ipynb", LedgerSamples.Code(LedgerSamples.Record()));
        _runner.Write("b.ipynb", LedgerSamples.Code(LedgerSamples.Commentary("x", "3")));
        _runner.WriteText("README.md", "before\n<!-- ledger -->\n<!-- /ledger -->\nafter\n");

        (int exitCode, string output, _) = await _runner.RunAsync("run", ".", "--update-readme", "README.md");
        Assert.Equal(0, exitCode);
        Assert.EndsWith("README.md: table of coverage renewed\n", output, StringComparison.Ordinal);
        Assert.Equal($"before\n<!-- ledger -->\n{Table.ReplaceLineEndings("\n")}<!-- /ledger -->\nafter\n", _runner.Read("README.md"));

        (_, output, _) = await _runner.RunAsync("run", "a.ipynb", "--update-readme", "README.md");
        Assert.EndsWith("README.md: table of coverage unchanged\n", output, StringComparison.Ordinal);

        // In a folder that holds nothing of b the table would be of a alone.
        string before = _runner.Read("README.md");
        (exitCode, _, string error) = await _runner.RunAsync("run", "a.ipynb", "-o", "other", "--update-readme", "README.md");
        Assert.Equal((1, "error: README.md is left as it was: there is no ledger of all notebooks to take the table from.\n"), (exitCode, error));
        Assert.Equal(before, _runner.Read("README.md"));
    }

    [Fact]
    public async Task Where_no_notebook_holds_checks_the_table_is_a_line_that_says_so()
    {
        _runner.Write("a.ipynb", "1");
        _runner.WriteText("README.md", "<!-- ledger -->\nold\n<!-- /ledger -->\n");

        Assert.Equal(0, (await _runner.RunAsync("run", ".", "--update-readme", "README.md")).ExitCode);

        Assert.Equal("<!-- ledger -->\nNo notebook holds checks yet.\n<!-- /ledger -->\n", _runner.Read("README.md"));
    }

    [Theory]
    [InlineData("nothing", "error: README.md: no line is <!-- ledger -->, expected one: the table stands between <!-- ledger --> and <!-- /ledger -->.\n")]
    [InlineData("<!-- ledger -->\n", "error: README.md: no line is <!-- /ledger -->, expected one: the table stands between <!-- ledger --> and <!-- /ledger -->.\n")]
    [InlineData("<!-- ledger -->\n<!-- ledger -->\n<!-- /ledger -->\n", "error: README.md: more than one line is <!-- ledger -->, expected one: the table stands between <!-- ledger --> and <!-- /ledger -->.\n")]
    [InlineData("<!-- /ledger -->\n<!-- ledger -->\n", "error: README.md: <!-- /ledger --> stands before <!-- ledger -->, expected it after that line.\n")]
    [InlineData(null, "error: README.md: cannot be read: ")]
    public async Task A_file_without_a_place_for_the_table_ends_the_command_before_anything_is_run(string? text, string message)
    {
        _runner.Write("a.ipynb", "1");
        if (text is not null)
        {
            _runner.WriteText("README.md", text);
        }

        (int exitCode, string output, string error) = await _runner.RunAsync("run", ".", "--update-readme", "README.md");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_runner.Folder, "out")));
    }

    [Fact]
    public async Task A_run_with_other_parameters_has_no_table_to_renew()
    {
        _runner.WriteText("a.ipynb", TestNotebook.TaggedJson("parameters", "int n = 1;"));
        _runner.WriteText("README.md", "<!-- ledger -->\n<!-- /ledger -->\n");

        (int exitCode, _, string error) = await _runner.RunAsync("run", ".", "-p", "n=2", "--update-readme", "README.md");

        Assert.Equal((2, "error: --update-readme README.md: a run with other parameters changes no ledger. Leave out one of the two.\n"), (exitCode, error));
    }
}
