using NotebookRunner.Notebooks;
using NotebookRunner.Scripting.Dataflow;
using Xunit;

namespace NotebookRunner.Tests.Dataflow;

[Collection(OwnProcess.Name)]
public sealed class DataflowSessionTests
{
    private const string Parameters = "int p = 1;\nint q = 10;";

    /// <summary>What runs again after p has changed, where every cell stands for one way of depending on it.</summary>
    [Theory]
    [InlineData("2 3", "var a = p;", "a + 1", "q + 1")]
    [InlineData("2", "var a = q; Console.WriteLine(p);", "a + 1")] // a does not depend on p, though its cell does
    [InlineData("3", "int F() => p;", "F()")]
    [InlineData("3", "var list = new List<int> { 1 };", "list.Count + p")]
    [InlineData("2 3 4", "var list = new List<int> { 1 };", "list.Add(p);", "list.Count")]
    [InlineData("2 3 4", "var list = new List<int> { 1 };", "foreach (var n in new[] { 1, p }) list.Add(n);", "list.Sum()")]
    [InlineData("2 3 4", "var list = new List<int[]> { new int[2] };", "foreach (var row in list) row[0] = p;", "list[0][0]")]
    [InlineData("2 3 4 5", "var list = new List<int> { 1 };", "var same = list;", "same.Add(p);", "list.Count")]
    [InlineData("2 3 4", "var table = new Dictionary<string, int>();", "table[\"x\"] = p;", "table[\"x\"]")]
    [InlineData("2 3 4", "int n = 0;", "n += p;", "n")]
    [InlineData("2 3 4", "int n = 0;", "void Set(ref int x) => x = p; Set(ref n);", "n")]
    [InlineData("2 3 4", "void Grow(List<int> x) => x.Add(p); var list = new List<int>();", "Grow(list);", "list.Count")]
    [InlineData("2 3 4", "var list = new List<int>();", "Enumerable.Range(0, p).ToList().ForEach(i => list.Add(i));", "list.Count")]
    [InlineData("2 3 4", "int n = 0;", "Action bump = () => n += p; bump();", "n")]
    [InlineData("2 3 4", "int n = 0; Action<int> add = x => n += x;", "add(p);", "n")]
    [InlineData("2 3", "var (a, b) = (p, 5);", "a")]
    [InlineData("2 3", "int.TryParse($\"{p}\", out int a);", "a")]
    [InlineData("2 3", "IEnumerable<int> later = Enumerable.Range(0, 3).Where(i => i >= p);", "later.Count()")]
    [InlineData("2 3 4", "var random = new Random(1);", "random.Next(p)", "random.Next(100)")]
    [InlineData("2 3 4", "var text = new StringBuilder();", "text.Append(p);", "text.ToString()")]
    [InlineData("2 3 4", "int n = 1;", "n * 2", "n = p;")] // the one that reads before it is written anew must see what it saw
    [InlineData("", "int n = 1;", "n * 2")]
    [InlineData("2", "record Row(int A); var row = new Row(p);", "new Row(3).A")]
    [InlineData("2 3", "record Row { public int A { get; set; } } var row = new Row { A = p };", "row.A")]
    [InlineData("2 3", "class Counter { public static int N; } Counter.N += p;", "Counter.N")]
    [InlineData("2 3", "static int n; n += p;", "n")]
    public async Task A_change_runs_what_depends_on_it_and_gives_what_a_run_from_the_beginning_gives(string ran, params string[] cells)
    {
        Notebook notebook = TestNotebook.Tagged("parameters", [Parameters, .. cells]);
        SortedDictionary<int, string> changed, back;
        using (var incremental = new IncrementalNotebook(notebook, Path.GetTempPath()))
        {
            Assert.Null(await incremental.RunAsync());
            Assert.Null(await incremental.RunAsync(("p", "2")));
            Assert.Equal(ran, string.Join(' ', incremental.Ran));
            changed = incremental.Outputs();
            Assert.Null(await incremental.RunAsync());
            back = incremental.Outputs();
        }

        using (var fresh = new IncrementalNotebook(notebook, Path.GetTempPath()))
        {
            Assert.Null(await fresh.RunAsync(("p", "2")));
            Assert.Equal(fresh.Outputs(), changed);
        }

        using (var fresh = new IncrementalNotebook(notebook, Path.GetTempPath()))
        {
            Assert.Null(await fresh.RunAsync());
            Assert.Equal(fresh.Outputs(), back);
        }
    }

    [Fact]
    public async Task Cells_behind_one_that_does_not_compile_are_told_of_their_own_errors()
    {
        using var incremental = new IncrementalNotebook(TestNotebook.Of("int a = nothing;", "a + 1", "2 + 2"), Path.GetTempPath());

        Assert.Equal("CompilationError", (await incremental.RunCellAsync(1))!.Name);
        Assert.Contains("'a'", (await incremental.RunCellAsync(2))!.Message, StringComparison.Ordinal);
        Assert.Null(await incremental.RunCellAsync(3));
    }

    [Fact]
    public async Task A_cell_that_fails_leaves_what_follows_stale_until_it_succeeds()
    {
        using var incremental = new IncrementalNotebook(TestNotebook.Tagged("parameters", Parameters, "var a = 10 / (p - 2);", "a + q"), Path.GetTempPath());
        Assert.Null(await incremental.RunAsync());

        CellError? error = await incremental.RunAsync(("p", "2"));

        Assert.Equal(("System.DivideByZeroException", 1), (error!.Name, error.Line));
        Assert.Equal([2, 3], incremental.Session.Stale());
        Assert.Null(await incremental.RunAsync(("p", "3")));
        Assert.Equal([2, 3], incremental.Ran);
        Assert.Contains("20", incremental.Outputs()[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_loop_is_aborted_and_the_session_goes_on()
    {
        using var incremental = new IncrementalNotebook(TestNotebook.Tagged("parameters", Parameters, "var a = p; while (p == 2) { a++; }", "a"), Path.GetTempPath());
        Assert.Null(await incremental.RunAsync());
        incremental.Session.Change([new(NotebookRunner.Parameters.ParameterCell.Read(incremental.Notebook)[0], 2)]);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => incremental.RunCellAsync(2, stop.Token));

        Assert.Equal([2, 3], incremental.Session.Stale());
        Assert.Null(await incremental.RunAsync(("p", "5")));
        Assert.Contains("5", incremental.Outputs()[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_cell_is_compiled_with_those_that_name_what_it_declares_and_no_others()
    {
        using var incremental = new IncrementalNotebook(TestNotebook.Tagged("parameters", Parameters, "var a = p;", "a + 1", "q + 1"), Path.GetTempPath());
        Assert.Null(await incremental.RunAsync());

        Assert.Equal("CompilationError", incremental.Session.Edit(2, "var a = nothing;")!.Name);
        Assert.Empty(incremental.Session.Stale());
        Assert.Null(incremental.Session.Edit(2, "double a = p + 0.5;"));

        Assert.Null(await incremental.RunAsync());
        Assert.Equal([2, 3], incremental.Ran);
        Assert.Contains("2.5", incremental.Outputs()[3], StringComparison.Ordinal);
        Assert.Null(await incremental.RunAsync(("q", "20")));
        Assert.Equal([4], incremental.Ran);
    }

    [Fact]
    public async Task Results_run_only_the_cells_that_they_depend_on()
    {
        string json = TestNotebook.TaggedJson("parameters", Parameters, "var a = p * 2;", "throw new InvalidOperationException(\"not needed\");", "var estimate = a + 1; string unit = \"%\";");
        Notebook notebook = TestNotebook.Parse(json);
        notebook = notebook with { Cells = [.. notebook.Cells.Select(cell => cell.Number == 4 ? cell with { Tags = ["results"] } : cell)] };
        using var incremental = new IncrementalNotebook(notebook, Path.GetTempPath());
        using var session = new DataflowSession(notebook, Path.GetTempPath(), incremental.Quiet());

        Assert.Equal([1, 2, 4], session.Slice("results"));
        Assert.Equal(["p"], session.ParametersOf("results"));
        (IReadOnlyDictionary<string, object?> values, CellError? error) = await session.ResultsAsync("results", [], TestContext.Current.CancellationToken);
        Assert.Null(error);
        Assert.Equal([("estimate", 3), ("unit", "%")], values.Select(pair => (pair.Key, pair.Value)));
        (values, _) = await session.ResultsAsync("results", [new(NotebookRunner.Parameters.ParameterCell.Read(notebook)[0], 7)], TestContext.Current.CancellationToken);
        Assert.Equal(15, values["estimate"]);
    }
}
