using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly RunnerProcess _runner = new();

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task A_run_writes_notebook_page_and_index_and_a_second_run_the_same_bytes()
    {
        _runner.Write("a.ipynb", "# First", "Console.WriteLine(\"稀土\");", "new[] { 1.5, 2 }");

        (int exitCode, string output, string error) = await _runner.RunAsync("run", "a.ipynb");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("a: 2 code cells\na: done in ", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Pages: " + Path.Combine("out", "index.html"), output, StringComparison.Ordinal);

        SortedDictionary<string, byte[]> first = _runner.Files();
        Assert.Equal(["a.html", "a.ipynb", "index.html"], first.Keys);
        await _runner.RunAsync("run", "a.ipynb");
        Assert.Equal(first, _runner.Files());
    }

    [Fact]
    public async Task A_failing_notebook_is_told_of_and_the_others_still_run()
    {
        _runner.Write("a.ipynb", "# A", "throw new InvalidOperationException(\"no more\");", "1");
        _runner.Write("b.ipynb", "# B", "\"fine\"");

        (int exitCode, _, string error) = await _runner.RunAsync("run", ".", "-o", "pages");

        Assert.Equal(1, exitCode);
        Assert.Equal(
            "error: a.ipynb, cell 2, line 1: System.InvalidOperationException: no more\n  > throw new InvalidOperationException(\"no more\");\n",
            error.ReplaceLineEndings("\n"));
        Assert.Equal(["a.html", "a.ipynb", "b.html", "b.ipynb", "index.html"], _runner.Files("pages").Keys);
        Assert.Equal("error", (string)NotebookReader.Read(Path.Combine(_runner.Folder, "pages", "a.ipynb")).Cells[1].Outputs[0]["output_type"]!);
        Assert.Contains("ended early: a.ipynb, cell 2, line 1", File.ReadAllText(Path.Combine(_runner.Folder, "pages", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_told_of_and_the_others_still_run()
    {
        _runner.Write("a.ipynb", "# A", "1");
        File.WriteAllText(Path.Combine(_runner.Folder, "b.ipynb"), "{\"cells\": [");

        (int exitCode, _, string error) = await _runner.RunAsync("run", ".");

        Assert.Equal(2, exitCode);
        Assert.Equal($"error: {Path.Combine(".", "b.ipynb")}: is cut off at line 1. Restore the file, or save it anew from Jupyter or VS Code.\n", error.ReplaceLineEndings("\n"));
        Assert.Equal(["a.html", "a.ipynb", "index.html"], _runner.Files().Keys);
    }

    [Theory]
    [InlineData("nope.ipynb", "error: nope.ipynb: there is no such notebook or folder.\n")]
    [InlineData(".", "error: .: holds no notebook (.ipynb).\n")]
    public async Task A_path_without_a_notebook_is_named(string path, string message)
    {
        (int exitCode, _, string error) = await _runner.RunAsync("run", path);

        Assert.Equal((2, message), (exitCode, error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_named()
    {
        _runner.Write("a.ipynb", "# A", "1");
        File.WriteAllText(Path.Combine(_runner.Folder, "out"), "");

        (int exitCode, _, string error) = await _runner.RunAsync("run", "a.ipynb");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error: out cannot be written: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_shows_the_help_and_ends_with_2() =>
        Assert.Equal(2, (await _runner.RunAsync("rum")).ExitCode);
}
