using System.Diagnostics;
using System.Text.Json.Nodes;
using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>Cells that do to their process whatever a process can suffer. Every fact starts a real child.</summary>
public sealed class KernelFaultTests
{
    private static readonly RunLimits Tight = new() { CellTimeout = TimeSpan.FromSeconds(20), MemoryMiB = 512 };

    private static Task<NotebookRun> RunAsync(RunLimits limits, params string[] cells) => NotebookExecutor.ExecuteAsync(
        TestNotebook.Of(cells), AppContext.BaseDirectory, limits: limits, cancellation: TestContext.Current.CancellationToken);

    private static string Message(NotebookRun run) => run.Failure?.Describe("test") ?? "succeeded";

    private static string Text(NotebookRun run, int cell, string name) => string.Concat(run.Executed.Cells[cell].Outputs
        .Where(output => NotebookReader.TextOf(output["name"]) == name)
        .Select(output => NotebookReader.TextOf(output["text"])));

    [Fact]
    public async Task A_cell_that_never_ends_is_ended_and_what_it_wrote_is_kept()
    {
        NotebookRun run = await RunAsync(Tight with { CellTimeout = TimeSpan.FromSeconds(1) }, "Console.WriteLine(\"begun\");\nwhile (true) { }");

        Assert.StartsWith("test.ipynb, cell 1: CellTimeout: the cell ran longer than 1 s and was ended.", Message(run), StringComparison.Ordinal);
        Assert.Equal("begun\n", Text(run, 0, "stdout"));
    }

    [Fact]
    public async Task A_notebook_has_a_limit_of_its_own()
    {
        NotebookRun run = await RunAsync(Tight with { NotebookTimeout = TimeSpan.FromSeconds(4) }, "1", "while (true) { await Task.Delay(10); }");

        Assert.Contains("NotebookTimeout: the notebook ran longer than 4 s and was ended here.", Message(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_without_bound_throw_in_the_cell()
    {
        NotebookRun run = await RunAsync(Tight, "var all = new List<byte[]>();\nwhile (true) all.Add(new byte[10_000_000]);");

        Assert.StartsWith("test.ipynb, cell 1, line 2: System.OutOfMemoryException:", Message(run), StringComparison.Ordinal);
        Assert.Contains("--memory", Message(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_that_the_garbage_collector_does_not_know_of_counts_too()
    {
        NotebookRun run = await RunAsync(Tight, """
            while (true)
            {
                IntPtr block = System.Runtime.InteropServices.Marshal.AllocHGlobal(10_000_000);
                for (int i = 0; i < 10_000_000; i += 4096) System.Runtime.InteropServices.Marshal.WriteByte(block, i, 1);
            }
            """);

        Assert.StartsWith("test.ipynb, cell 1: MemoryLimit: the process held more than 512 MiB", Message(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overflowing_stack_is_named_with_its_method()
    {
        NotebookRun run = await RunAsync(Tight, "\"kept\"", "int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)");

        Assert.Equal("test.ipynb, cell 2: StackOverflow: a method called itself without end (at Deeper(Int32)). Look for the call that should stop it.", Message(run));
        Assert.Single(run.Executed.Cells[0].Outputs);
    }

    [Fact]
    public async Task A_thread_that_throws_is_named_with_line_and_source()
    {
        NotebookRun run = await RunAsync(Tight, "var thread = new System.Threading.Thread(() =>\n    throw new InvalidOperationException(\"aside\"));\nthread.Start();\nawait Task.Delay(15_000);");

        Assert.Equal("test.ipynb, cell 1, line 2: System.InvalidOperationException: aside\n  > throw new InvalidOperationException(\"aside\"));", Message(run));
    }

    [Fact]
    public async Task A_process_that_is_killed_from_outside_is_told_of()
    {
        NotebookRun run = await RunAsync(Tight, "System.Diagnostics.Process.GetCurrentProcess().Kill();\nawait Task.Delay(15_000);");

        Assert.Equal("test.ipynb, cell 1: KernelDied: the process that ran it was ended from outside (signal 9). Is the machine short of memory?", Message(run));
    }

    [Fact]
    public async Task Standard_input_is_not_there_to_read()
    {
        NotebookRun run = await RunAsync(Tight, "new StreamReader(Console.OpenStandardInput()).ReadToEnd().Length", "Console.ReadLine()");

        Assert.StartsWith("test.ipynb, cell 2, line 1: System.InvalidOperationException: A notebook cannot read from the keyboard.", Message(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_goes_past_Console_stands_in_its_own_cell()
    {
        NotebookRun run = await RunAsync(
            Tight,
            "var raw = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };\nraw.WriteLine(\"raw 1\");\nConsole.WriteLine(\"console 1\");",
            "raw.WriteLine(\"raw 2\");\nSystem.Diagnostics.Process.Start(\"sh\", new[] { \"-c\", \"echo program; echo careful >&2\" }).WaitForExit();",
            "3");

        Assert.Equal("succeeded", Message(run));
        Assert.Equal("console 1\nraw 1\n", Text(run, 0, "stdout"));
        Assert.Equal(("raw 2\nprogram\n", "careful\n"), (Text(run, 1, "stdout"), Text(run, 1, "stderr")));
        Assert.Single(run.Executed.Cells[2].Outputs);
    }

    [Fact]
    public async Task Console_text_beyond_the_cap_is_counted_and_left_out()
    {
        NotebookRun run = await RunAsync(Tight, "for (int i = 0; i < 300; i++) Console.Write(new string('x', 9_999) + \"\\n\");", "for (int i = 0; i < 60; i++) new string('y', 1_000_000).Display();");

        Assert.Equal(OutputBudget.ConsoleCharacters, Text(run, 0, "stdout").Length);
        Assert.Equal("\n[2,000,000 more characters of console output were left out (a cell keeps 1,000,000)]\n", Text(run, 0, "stderr"));
        Assert.Equal("\n[10 displays were left out (a cell keeps 50,000,000 characters of them)]\n", Text(run, 1, "stderr"));
    }

    [Fact]
    public async Task Threads_files_and_programs_that_a_cell_leaves_behind_do_not_hold_the_run_up()
    {
        string seconds = (100_000 + Environment.ProcessId).ToString(System.Globalization.CultureInfo.InvariantCulture); // a program that can be told from others
        NotebookRun run = await RunAsync(
            Tight,
            "new System.Threading.Thread(() => { while (true) { } }).Start();\nTask.Run(() => { while (true) { } });\nvar file = new StreamWriter(Path.GetTempFileName());",
            $"System.Diagnostics.Process.Start(\"sleep\", \"{seconds}\");\n\"end\"");

        Assert.Equal("succeeded", Message(run));
        Assert.DoesNotContain(Process.GetProcessesByName("sleep"), sleep => File.ReadAllText($"/proc/{sleep.Id}/cmdline").Contains(seconds, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_that_a_cell_closes_is_told_of()
    {
        NotebookRun run = await RunAsync(Tight, """
            [System.Runtime.InteropServices.DllImport("libc")] static extern int close(int file);
            foreach (string link in Directory.GetFiles("/proc/self/fd"))
                if (new FileInfo(link).LinkTarget?.StartsWith("pipe:") == true && int.Parse(Path.GetFileName(link)) > 2) close(int.Parse(Path.GetFileName(link)));
            Console.WriteLine("nobody hears this");
            await Task.Delay(15_000);
            """);

        Assert.False(run.Succeeded);
        Assert.StartsWith("test.ipynb, cell 1: ", Message(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%%python\nprint(1)", "test.ipynb, cell 1, line 1: \"%%python\" is a command of another kernel")]
    [InlineData("\n#!fsharp\nlet x = 1", "test.ipynb, cell 1, line 2: \"#!fsharp\" is a command of another kernel")]
    [InlineData("#r \"nuget: Deedle\"", "test.ipynb, cell 1, line 1: CS0006: Metadata file 'nuget: Deedle' could not be found (this runner takes no packages")]
    public async Task A_cell_that_is_for_another_kernel_is_told_of(string source, string message) =>
        Assert.StartsWith(message, Message(await RunAsync(Tight, source)), StringComparison.Ordinal);

    [Fact]
    public void A_cell_that_its_editor_marks_as_another_language_is_refused()
    {
        NotebookCell cell = TestNotebook.Of("let x = 1").Cells[0];
        cell.Json["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "fsharp" } };

        Assert.StartsWith("the cell is marked as fsharp", ForeignCell.Refuse(cell)!.Message, StringComparison.Ordinal);
        Assert.Null(ForeignCell.Refuse(TestNotebook.Of("!true").Cells[0]));
    }
}
