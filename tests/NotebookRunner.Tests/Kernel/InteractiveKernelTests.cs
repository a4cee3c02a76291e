using System.Collections.Concurrent;
using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests.Kernel;

/// <summary>A conversation with a real child: state, questions, interrupts of all kinds, and its end.</summary>
public sealed class InteractiveKernelTests
{
    private static readonly RunLimits Limits = new() { CellTimeout = TimeSpan.FromSeconds(60), NotebookTimeout = null, MemoryMiB = 512 };

    private const string Lost = "interrupted; what the cells before it declared is kept, what it declared itself is not";
    private const string Kept = "interrupted; all variables are kept";

    // One session for all, one after another: each must leave it as good as it was.
    private static readonly (string Code, string Message)[] Stoppable =
    [
        ("while (true) { }", Kept),
        ("for (;;) n++;", Kept),
        ("do n++; while (n != -1);", Kept),
        ("again: n++; goto again;", Kept),
        ("while (true) { try { System.Threading.Thread.SpinWait(1000); } catch (Exception) { } }", Kept),
        ("while (true) { try { System.Threading.Thread.Sleep(20); } catch (Exception) { } }", Kept),
        ("while (true) { try { while (true) n++; } catch (Exception) { } }", Kept),
        ("try { } finally { while (true) { } }", Kept),
        ("int Fibonacci(int k) { return k < 2 ? k : Fibonacci(k - 1) + Fibonacci(k - 2); }\nFibonacci(80)", Kept),
        ("System.Threading.Thread.Sleep(-1);", Kept),
        ("while (true) { await Task.Delay(5); }", Kept),
        ("await Task.Delay(1); while (true) { }", Kept),
        ("async Task<int> F() { await Task.Delay(1); while (true) { } }\nF().Result", Kept),
        ("while (true) { Console.WriteLine(\"again\"); }", Kept),
        ("lock (gate) { while (true) { } }", Kept),
        ("new System.Threading.Thread(() => { lock (held) { System.Threading.Thread.Sleep(-1); } }) { IsBackground = true }.Start(); System.Threading.Thread.Sleep(50); lock (held) { }", Kept),
        ("Parallel.For(0, 1_000_000, _ => System.Threading.Thread.Sleep(20));", Kept),
        ("Parallel.For(0, 8, _ => { while (true) { } });", Kept),
        ("Task.Run(() => { while (true) { } }).Wait();", Kept),
        ("Enumerable.Range(0, int.MaxValue).Where(k => { return k < 0; }).ToList()", Kept),
        ("await Task.Delay(-1);", Lost),
        ("await Task.Delay(900); Console.WriteLine(\"late\");", Lost),
    ];

    [Fact]
    public async Task An_interrupted_cell_stops_and_the_session_goes_on()
    {
        await using Session session = await Session.StartAsync(Limits);
        Assert.Null(await session.RunAsync("int kept = 0, n = 0; var gate = new object(); var held = new object(); int Next(int n) => n + 1;"));
        foreach ((string code, string message, int index) in Stoppable.Select((cell, index) => (cell.Code, cell.Message, index)))
        {
            Task<CellError?> running = session.RunAsync($"Console.WriteLine(\"begun {index}.\");\n{code}");
            await session.WaitForTextAsync($"begun {index}.");

            Assert.True(await session.Kernel.InterruptAsync(), code);
            CellError? failure = await running;

            Assert.True(failure is { Name: "Interrupted" } && failure.Message.StartsWith(message, StringComparison.Ordinal), $"{code}: {failure?.Name}: {failure?.Message}\n{string.Join('\n', failure?.Trace ?? [])}");
            Assert.Equal((code, null), (code, await session.RunAsync("lock (gate) { kept = Next(kept); }\n$\"{kept}\"")));
            Assert.Equal($"{index + 1}", session.LastResult());
        }

        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("late", session.Text("stdout"), StringComparison.Ordinal);
        Assert.Null(await session.RunAsync("$\"{kept}\""));
    }

    [Fact]
    public async Task A_loop_that_is_interrupted_names_its_line()
    {
        await using Session session = await Session.StartAsync(Limits);
        Task<CellError?> running = session.RunAsync("int own = 7, n = 0;\nConsole.WriteLine(\"begun\");\nwhile (true)\n    n++;");
        await session.WaitForTextAsync("begun");
        await session.Kernel.InterruptAsync();

        Assert.Equal((4, "n++;"), (await running) is { } error ? (error.Line, error.SourceLine) : default);
        Assert.Null(await session.RunAsync("$\"{own}\""));
        Assert.Equal("7", session.LastResult());
    }

    [Fact]
    public async Task A_cell_that_is_interrupted_while_it_waits_keeps_its_own_variables_and_names_its_line()
    {
        await using Session session = await Session.StartAsync(Limits);
        Task<CellError?> running = session.RunAsync("int own = 7;\nConsole.WriteLine(\"begun\");\nSystem.Threading.Thread.Sleep(-1);");
        await session.WaitForTextAsync("begun");
        await session.Kernel.InterruptAsync();

        Assert.Equal((3, "System.Threading.Thread.Sleep(-1);"), (await running) is { } error ? (error.Line, error.SourceLine) : default);
        Assert.Null(await session.RunAsync("$\"{own}\""));
        Assert.Equal("7", session.LastResult());
    }

    [Fact]
    public async Task Tasks_that_an_interrupt_does_not_reach_are_told_of()
    {
        await using Session session = await Session.StartAsync(Limits);
        Task<CellError?> running = session.RunAsync("Task.Run(() => { Console.WriteLine(\"begun\"); Enumerable.Range(0, int.MaxValue).SelectMany(_ => Enumerable.Range(0, 1000)).Sum(k => 0L + k); }).Wait();");
        await session.WaitForTextAsync("begun");
        await session.Kernel.InterruptAsync();

        Assert.EndsWith("; 1 of the tasks that it started still run, until the kernel is restarted", (await running)?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int system(string command);\nConsole.WriteLine(\"begun\"); system(\"sleep 60\");")]
    [InlineData("Console.WriteLine(\"begun\"); Enumerable.Range(0, int.MaxValue).SelectMany(_ => Enumerable.Range(0, 1000)).Sum(k => 0L + k)")]
    public async Task A_cell_that_cannot_be_stopped_says_so_and_a_second_interrupt_ends_its_process(string code)
    {
        await using Session session = await Session.StartAsync(Limits);
        Task<CellError?> running = session.RunAsync(code);
        await session.WaitForTextAsync("begun");

        Assert.False(await session.Kernel.InterruptAsync());
        Assert.False(running.IsCompleted);
        Assert.Contains("Interrupt again to end its process; all variables will be lost.", session.Text("stderr"), StringComparison.Ordinal);
        Assert.True(await session.Kernel.InterruptAsync());

        Assert.Equal("the cell did not stop when it was interrupted, so its process was ended. All variables are lost.", (await running)?.Message);
        Assert.True(session.Kernel.Ended.IsCompleted);
    }

    [Fact]
    public async Task An_interrupt_reaches_a_cell_that_has_only_been_sent_and_none_that_comes_later()
    {
        await using Session session = await Session.StartAsync(Limits);
        Task<CellError?> running = session.RunAsync("while (true) { }");
        Assert.True(await session.Kernel.InterruptAsync());
        Assert.Equal("Interrupted", (await running)?.Name);

        Assert.True(await session.Kernel.InterruptAsync());
        Assert.Null(await session.RunAsync("1"));
    }

    [Fact]
    public async Task An_async_function_may_be_waited_for()
    {
        await using Session session = await Session.StartAsync(Limits);

        Assert.Null(await session.RunAsync("async Task<int> F(int n) { await Task.Delay(5); return n == 0 ? 0 : F(n - 1).Result + 1; }\nawait Task.Delay(5);\n$\"{F(3).Result + await F(2)}\""));
        Assert.Equal("5", session.LastResult());
    }

    [Fact]
    public async Task A_question_is_answered_while_a_cell_runs()
    {
        await using Session session = await Session.StartAsync(Limits);
        Task<CellError?> running = session.RunAsync("Console.WriteLine(\"begun\");\nParallel.For(0, 100, _ => { while (true) { } });");
        await session.WaitForTextAsync("begun");

        Assert.True((await session.Kernel.AskAsync<KernelEvent.Completeness>(id => new KernelRequest.IsComplete(id, "1 + 1"))).IsComplete);
        Assert.False((await session.Kernel.AskAsync<KernelEvent.Completeness>(id => new KernelRequest.IsComplete(id, "if (true) {"))).IsComplete);
        Assert.False(running.IsCompleted);
    }

    [Fact]
    public async Task A_failing_cell_is_named_with_its_line_and_the_session_goes_on()
    {
        await using Session session = await Session.StartAsync(Limits);
        CellError? failure = await session.RunAsync("int a = 1;\nthrow new InvalidOperationException(\"no\");");

        Assert.Equal(("System.InvalidOperationException", 2), (failure?.Name, failure?.Line));
        Assert.Null(await session.RunAsync("$\"{a}\""));
        Assert.Equal("1", session.LastResult());
    }

    [Fact]
    public async Task The_time_of_a_cell_is_limited_and_the_time_between_cells_is_not()
    {
        await using Session session = await Session.StartAsync(Limits with { CellTimeout = TimeSpan.FromSeconds(2) });
        Assert.Null(await session.RunAsync("1"));
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        Assert.Null(await session.RunAsync("2"));

        Assert.Equal("CellTimeout", (await session.RunAsync("while (true) { }"))?.Name);
        Assert.Equal("CellTimeout", (await session.Kernel.Ended)?.Name);
        Assert.Equal("CellTimeout", (await session.RunAsync("3"))?.Name);
    }

    [Fact]
    public async Task A_thread_that_throws_between_cells_ends_the_process_and_is_named()
    {
        await using Session session = await Session.StartAsync(Limits);
        Assert.Null(await session.RunAsync("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(300);\n throw new InvalidOperationException(\"aside\"); }).Start();"));

        Assert.Equal(("aside", 2), await session.Kernel.Ended is { } error ? (error.Message, error.Line) : default);
        await Assert.ThrowsAsync<KernelQuestionException>(() => session.Kernel.AskAsync<KernelEvent.Completeness>(id => new KernelRequest.IsComplete(id, "1")));
    }

    [Fact]
    public async Task Closing_the_session_ends_a_running_cell()
    {
        Session session = await Session.StartAsync(Limits);
        Task<CellError?> running = session.RunAsync("Console.WriteLine(\"begun\"); while (true) { }");
        await session.WaitForTextAsync("begun");
        await session.DisposeAsync();

        Assert.Equal("KernelClosed", (await running)?.Name);
    }

    private sealed class Session : IAsyncDisposable
    {
        private readonly ConcurrentQueue<KernelEvent> _events = new();
        private int _cells;

        public InteractiveKernel Kernel { get; private set; } = null!;

        public static async Task<Session> StartAsync(RunLimits limits)
        {
            var session = new Session();
            session.Kernel = await InteractiveKernel.StartAsync(AppContext.BaseDirectory, limits, session._events.Enqueue);
            return session;
        }

        public Task<CellError?> RunAsync(string code) => Kernel.ExecuteAsync(new KernelCell(++_cells, code));

        public string Text(string name) => string.Concat(_events.OfType<KernelEvent.Console>().Where(console => console.Name == name).Select(console => console.Text));

        public string? LastResult() => NotebookReader.TextOf(_events.OfType<KernelEvent.Output>().Last().Json["data"]!["text/plain"]);

        public async Task WaitForTextAsync(string text)
        {
            while (!Text("stdout").Contains(text, StringComparison.Ordinal))
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }

        public ValueTask DisposeAsync() => Kernel.DisposeAsync();
    }
}
