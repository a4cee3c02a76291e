using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>The parent's side: one child process that runs the cells of one notebook.</summary>
/// <remarks>
/// <para>A process each, because scripting never frees what it compiles, an endless loop ignores a cancellation token and
/// the console is process-wide: only ending the process ends a cell for certain.</para>
/// <para>Two pipes beside the standard streams: over one the request goes down, and as long as it is open the child knows
/// that its parent lives; over the other events come up. Standard input and output belong to the cells.</para>
/// </remarks>
internal sealed class KernelProcess : IDisposable
{
    /// <summary>The hidden verb under which the runner starts itself.</summary>
    public const string Verb = "kernel";

    /// <summary>The environment variable by which the runtime learns how large the heap of managed objects may be (hexadecimal).</summary>
    public const string HeapLimitVariable = "DOTNET_GCHeapHardLimit";

    // The runtime, the compiler's native parts and thread stacks, which the heap limit does not cover.
    private const int RuntimeMiB = 96;

    // Time for a process that is ended to be gone and for what it wrote to arrive.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // Between making a pipe and starting its child no other child may start, or it would hold the pipe open too.
    private static readonly Lock Starting = new();

    private readonly Process _process;
    private readonly AnonymousPipeServerStream _lifeline;
    private readonly AnonymousPipeServerStream _events;

    private KernelProcess(Process process, AnonymousPipeServerStream lifeline, AnonymousPipeServerStream events)
    {
        _process = process;
        _lifeline = lifeline;
        _events = events;
    }

    /// <summary>Starts a child, which warms its compiler up and waits for a request.</summary>
    /// <exception cref="KernelStartException">The system did not start it.</exception>
    public static KernelProcess Start(int? memoryMiB)
    {
        lock (Starting)
        {
            var lifeline = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var events = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            try
            {
                Process process = Process.Start(StartInfo(lifeline.GetClientHandleAsString(), events.GetClientHandleAsString(), memoryMiB))!;
                process.StandardInput.Close(); // a cell that reads it finds its end and does not wait for ever
                return new KernelProcess(process, lifeline, events);
            }
            catch (Exception exception) when (exception is Win32Exception or IOException)
            {
                lifeline.Dispose();
                events.Dispose();
                throw new KernelStartException($"The process for a notebook did not start: {exception.Message}. Is dotnet on the PATH, and may this user start more processes?", exception);
            }
            finally
            {
                // The child holds its own copies: with ours closed, its end is the end of the streams.
                lifeline.DisposeLocalCopyOfClientHandle();
                events.DisposeLocalCopyOfClientHandle();
            }
        }
    }

    /// <summary>Runs the cells and passes every event on as it comes.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="cells">Its code cells.</param>
    /// <param name="limits">When to end it.</param>
    /// <param name="onEvent">Takes the events.</param>
    /// <param name="cancellation">Ends the child.</param>
    /// <returns>Null when the child came to the end of its cells or to a failing one; otherwise why it ended.</returns>
    public async Task<CellError?> RunAsync(
        string folder, IReadOnlyList<KernelCell> cells, RunLimits limits, Action<KernelEvent> onEvent, CancellationToken cancellation)
    {
        var request = new KernelRequest(folder, $"\u0001{Guid.NewGuid():N}\n", cells);
        await using var watch = new KernelWatch(_process, limits, Kill);
        await using CancellationTokenRegistration registration = cancellation.Register(Kill);
        var output = new StandardStream(_process.StandardOutput, request.Marker);
        var error = new StandardStream(_process.StandardError, request.Marker);

        var listener = new ClosableListener(onEvent);
        Task<bool> conversation = ConverseAsync(request, watch, output, error, listener.Tell);
        Task exit = _process.WaitForExitAsync(CancellationToken.None);
        if (await Task.WhenAny(conversation, exit) == exit)
        {
            ProcessGroup.Kill(_process.Id); // programs that a cell started outlive a child that ended by itself
        }

        // A program that left the group may hold the pipe open after the child is gone, so its end is not waited for.
        bool completed = await EndsAsync(conversation) && await conversation;
        listener.Close();
        if (completed)
        {
            // Nothing of use can come any more: threads and tasks that cells left running are not waited for.
            Kill();
        }
        else if (!await EndsAsync(exit))
        {
            watch.Refuse(new CellError("ConnectionLost", "the process that ran it no longer reported, though it was alive, and was ended. Does the cell close or write to file handles that are not its own?", null, null, []));
        }

        await exit;
        cancellation.ThrowIfCancellationRequested();
        if (completed)
        {
            return null;
        }

        if (await output.RestAsync(Grace) is { Length: > 0 } rest)
        {
            onEvent(new KernelEvent.Console("stdout", rest));
        }

        return watch.Reason ?? KernelDeath.Explain(_process.ExitCode, await error.RestAsync(Grace));
    }

    /// <summary>Ends the child and all that it started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It, or a program that it started, has ended by itself in the meantime, which is what was wanted.
        }

        ProcessGroup.Kill(_process.Id);
    }

    /// <summary>Ends the child if it still runs.</summary>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
        _lifeline.Dispose();
        _events.Dispose();
    }

    /// <summary>Whether the child came to its end as it should: false when the pipe ended before.</summary>
    private async Task<bool> ConverseAsync(
        KernelRequest request, KernelWatch watch, StandardStream output, StandardStream error, Action<KernelEvent> onEvent)
    {
        try
        {
            await _lifeline.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(request));
            await _lifeline.WriteAsync("\n"u8.ToArray());
            await _lifeline.FlushAsync();

            using var reader = new StreamReader(_events, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
            while (await reader.ReadLineAsync() is { } line)
            {
                switch (JsonSerializer.Deserialize<KernelEvent>(line))
                {
                    case KernelEvent.Completed completed:
                        onEvent(completed);
                        return true;
                    case KernelEvent.Started started:
                        watch.CellStarted();
                        onEvent(started);
                        break;
                    case KernelEvent.Finished finished:
                        // What went past Console, straight to the standard streams, stands at the end of its cell.
                        await PassOnAsync("stdout", output, onEvent);
                        await PassOnAsync("stderr", error, onEvent);
                        onEvent(finished);
                        break;
                    case { } other:
                        onEvent(other);
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or JsonException or ObjectDisposedException)
        {
            // The pipe broke or a cell wrote into it: told as the child's end, with what it said last.
        }

        return false;
    }

    private static async Task<bool> EndsAsync(Task task) => await Task.WhenAny(task, Task.Delay(Grace)) == task;

    private static async Task PassOnAsync(string name, StandardStream stream, Action<KernelEvent> onEvent)
    {
        if (await stream.NextCellAsync(Grace) is { Length: > 0 } text)
        {
            onEvent(new KernelEvent.Console(name, text));
        }
    }

    private static ProcessStartInfo StartInfo(string lifeline, string events, int? memoryMiB)
    {
        string runner = typeof(KernelProcess).Assembly.Location;
        string dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, [runner, Verb, lifeline, events])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove(HeapLimitVariable);
        if (memoryMiB is { } limit)
        {
            start.Environment[HeapLimitVariable] = ((limit - RuntimeMiB) * 1024L * 1024L).ToString("X", CultureInfo.InvariantCulture);
        }

        return start;
    }
}
