using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly RunnerProcess _runner = new();

    public void Dispose() => _runner.Dispose();

    [Fact]
    public async Task Outputs_are_accepted_once_and_then_hold_until_one_differs()
    {
        _runner.Write("a.ipynb", "# A", "Console.WriteLine($\"beta = {Math.Sqrt(2)}\");", "\"as it was\"");

        (int exitCode, string output, _) = await _runner.RunAsync("check", "a.ipynb");
        Assert.Equal(1, exitCode);
        Assert.EndsWith("a.ipynb: holds no outputs to compare with\n  If the new outputs are right, store them with: check --accept\n", output, StringComparison.Ordinal);

        (exitCode, output, _) = await _runner.RunAsync("check", "a.ipynb", "--accept");
        Assert.Equal(0, exitCode);
        Assert.EndsWith("  accepted: the file holds the new outputs\n", output, StringComparison.Ordinal);
        string accepted = _runner.Read("a.ipynb");

        // A last digit that another processor might round otherwise is no difference; accepting leaves the file alone.
        string close = accepted.Replace("1.4142135623730951", "1.4142135623730956", StringComparison.Ordinal);
        Assert.NotEqual(accepted, close);
        _runner.WriteText("a.ipynb", close);
        (exitCode, output, _) = await _runner.RunAsync("check", "a.ipynb", "--accept");
        Assert.Equal(0, exitCode);
        Assert.EndsWith("a.ipynb: no difference\n", output, StringComparison.Ordinal);
        Assert.Equal(close, _runner.Read("a.ipynb"));

        _runner.WriteText("a.ipynb", accepted.Replace("1.4142", "1.4143", StringComparison.Ordinal));
        (exitCode, output, _) = await _runner.RunAsync("check", "a.ipynb");
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "a.ipynb: 1 difference\n  cell 2, output 1, stdout, line 1\n    stored: beta = 1.4143135623730951\n    new:    beta = 1.4142135623730951\n",
            output, StringComparison.Ordinal);

        (exitCode, _, _) = await _runner.RunAsync("check", "a.ipynb", "--relative", "1e-3");
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task A_notebook_that_fails_is_told_of_and_never_accepted()
    {
        _runner.Write("a.ipynb", "1", "throw new InvalidOperationException(\"no more\");");
        string before = _runner.Read("a.ipynb");

        (int exitCode, string output, string error) = await _runner.RunAsync("check", "a.ipynb", "--accept");

        Assert.Equal(1, exitCode);
        Assert.Contains("a.ipynb: ", output, StringComparison.Ordinal);
        Assert.StartsWith("error: a.ipynb, cell 2, line 1: System.InvalidOperationException: no more", error, StringComparison.Ordinal);
        Assert.Equal(before, _runner.Read("a.ipynb"));
    }

    [Fact]
    public async Task A_link_to_a_notebook_stays_a_link_when_its_outputs_are_accepted()
    {
        _runner.Write("real/a.ipynb", "1");
        File.CreateSymbolicLink(Path.Combine(_runner.Folder, "a.ipynb"), Path.Combine("real", "a.ipynb"));

        Assert.Equal(0, (await _runner.RunAsync("check", "a.ipynb", "--accept")).ExitCode);

        Assert.NotNull(new FileInfo(Path.Combine(_runner.Folder, "a.ipynb")).LinkTarget);
        Assert.Single(NotebookReader.Read(Path.Combine(_runner.Folder, "real", "a.ipynb")).Cells[0].Outputs);
    }

    [Theory]
    [InlineData("--relative", "-1", "--relative -1: expected a number that is not negative.\n")]
    [InlineData("--jobs", "none", "--jobs none: expected a whole number of at least 1.\n")]
    [InlineData("--memory", "12", "--memory 12: expected a whole number of MiB, at least 256, or 0 for no limit.\n")]
    [InlineData("--cell-timeout", "-5", "--cell-timeout -5: expected a number of seconds, 0 for no limit.\n")]
    public async Task An_option_that_is_no_such_number_is_named(string option, string value, string message)
    {
        (int exitCode, _, string error) = await _runner.RunAsync("check", "a.ipynb", option, value);

        Assert.Equal((2, message), (exitCode, error.TrimEnd('\n') + "\n"));
    }
}
