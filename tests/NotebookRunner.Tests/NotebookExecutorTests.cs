using System.Text.Json.Nodes;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>Every fact starts a real child process.</summary>
public sealed class NotebookExecutorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<NotebookRun> RunAsync(params string[] cells) =>
        NotebookExecutor.ExecuteAsync(TestNotebook.Of(cells), AppContext.BaseDirectory, cancellation: Cancellation);

    private static string[] Outputs(NotebookRun run, int cell) => [.. run.Executed.Cells[cell].Outputs.Select(Describe)];

    private static string Describe(JsonObject output)
    {
        string Text(JsonNode? node) => NotebookReader.TextOf(node) ?? node?.ToJsonString() ?? "";
        return (string)output["output_type"]! switch
        {
            "stream" => $"{output["name"]}: {Text(output["text"])}",
            "error" => $"error: {output["ename"]}: {output["evalue"]}",
            var kind => $"{kind}: " + string.Join("; ", ((JsonObject)output["data"]!).Select(entry => $"{entry.Key}={Text(entry.Value)}")),
        };
    }

    [Fact]
    public async Task State_goes_from_cell_to_cell_and_the_last_expression_is_shown()
    {
        NotebookRun run = await RunAsync("# Title", "var numbers = new[] { 1, 2 };\nrecord Point(int X);", "$\"{numbers.Sum()} {new Point(7).X}\"", "numbers.ToString();");

        Assert.True(run.Succeeded);
        Assert.Empty(Outputs(run, 1));
        Assert.Equal(["execute_result: text/plain=3 7"], Outputs(run, 2));
        Assert.Empty(Outputs(run, 3)); // a semicolon silences it
        Assert.Equal([1, 2, 3], run.Executed.CodeCells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task Console_and_displays_come_in_the_order_in_which_they_were_written()
    {
        NotebookRun run = await RunAsync("""
            Console.Write("价 "); Console.WriteLine(1.5);
            "shown".Display();
            Console.Error.WriteLine("careful");
            HTML("<b>bold</b>").Display();
            await Task.Yield();
            Console.WriteLine("end");
            """);

        Assert.Equal(
            ["stdout: 价 1.5\n", "display_data: text/plain=shown", "stderr: careful\n", "display_data: text/html=<b>bold</b>", "stdout: end\n"],
            Outputs(run, 0));
    }

    [Fact]
    public async Task A_display_is_updated_where_it_stands_also_from_a_later_cell()
    {
        NotebookRun run = await RunAsync("var shown = \"0 %\".Display();", "shown.Update(\"100 %\");");

        Assert.Equal(["display_data: text/plain=100 %"], Outputs(run, 0));
        Assert.Empty(Outputs(run, 1));
    }

    [Fact]
    public async Task Json_types_are_stored_as_json()
    {
        NotebookRun run = await RunAsync("""
            using Microsoft.DotNet.Interactive.Formatting;
            Formatter.Register<Version>(v => "{\"data\":[]}", "application/vnd.plotly.v1+json");
            Formatter.SetPreferredMimeTypesFor(typeof(Version), "application/vnd.plotly.v1+json", "text/plain");
            new Version(1, 2)
            """);

        Assert.Equal(["execute_result: application/vnd.plotly.v1+json={\"data\":[]}; text/plain=1.2"], Outputs(run, 0));
    }

    [Fact]
    public async Task A_cell_that_throws_is_named_with_line_and_source_and_ends_the_notebook()
    {
        NotebookRun run = await RunAsync("# Title", "var n = 1;", "Console.WriteLine(n);\nthrow new InvalidOperationException(\"no more\");", "n");

        Assert.Equal(
            "test.ipynb, cell 3, line 2: System.InvalidOperationException: no more\n  > throw new InvalidOperationException(\"no more\");",
            run.Failure!.Describe("test"));
        Assert.Equal(["stdout: 1\n", "error: System.InvalidOperationException: no more"], Outputs(run, 2));
        Assert.Equal((null, 0), (run.Executed.Cells[3].ExecutionCount, run.Executed.Cells[3].Outputs.Count));
    }

    [Fact]
    public async Task A_function_that_throws_is_named_at_its_own_line()
    {
        NotebookRun run = await RunAsync("int Half(int n)\n{\n    return n % 2 == 0 ? n / 2 : throw new ArgumentException(\"odd\");\n}\nHalf(3)");

        Assert.Equal(3, run.Failure!.Error.Line);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_named_with_line_and_source()
    {
        NotebookRun run = await RunAsync("int a = 1;\nint b = \"text\";");

        Assert.Equal("test.ipynb, cell 1, line 2: CS0029: Cannot implicitly convert type 'string' to 'int'\n  > int b = \"text\";", run.Failure!.Describe("test"));
    }

    [Fact]
    public async Task Assemblies_that_an_earlier_cell_references_are_known_at_the_end()
    {
        NotebookRun run = await RunAsync("#r \"Markdig.dll\"\nMarkdig.Markdown.ToPlainText(\"*x*\").Trim()", "1");

        Assert.True(run.Succeeded);
        Assert.Contains(run.Assemblies, assembly => assembly is { Name: "Markdig", IsStandIn: false });
    }

    [Fact]
    public async Task A_reference_that_is_missing_is_named()
    {
        NotebookRun run = await RunAsync("#r \"../no/such.dll\"");

        Assert.Contains("'../no/such.dll'", run.Failure!.Describe("test"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_ends_by_itself_fails_its_cell_and_keeps_what_came_before()
    {
        NotebookRun run = await RunAsync("Console.WriteLine(\"before\");\nEnvironment.Exit(3);", "1");

        Assert.Equal("test.ipynb, cell 1: KernelDied: the process that ran it ended (exit code 3). A cell must not call Environment.Exit.", run.Failure!.Describe("test"));
        Assert.Equal("stdout: before\n", Outputs(run, 0)[0]);
    }

    [Fact]
    public async Task Numbers_do_not_follow_the_culture_of_the_machine()
    {
        NotebookRun run = await RunAsync("System.Globalization.CultureInfo.CurrentCulture.Name + 1.5.ToString()");

        Assert.Equal(["execute_result: text/plain=1.5"], Outputs(run, 0));
    }

    [Fact]
    public async Task Cancelling_ends_a_cell_that_never_ends()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<NotebookRun> run = NotebookExecutor.ExecuteAsync(
            TestNotebook.Of("while (true) { }"), AppContext.BaseDirectory, (_, _) => source.CancelAfter(200), cancellation: source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }
}
