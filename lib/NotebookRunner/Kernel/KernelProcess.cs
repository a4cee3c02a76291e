using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>One child process that runs the cells of one notebook.</summary>
/// <remarks>
/// <para>A process each, because scripting never frees what it compiles, an endless loop ignores a cancellation token and
/// the console is process-wide: only ending the process ends a cell for certain.</para>
/// <para>Two pipes beside the standard streams: over one requests go down, and as long as it is open the child knows
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

    // Between making a pipe and starting its child no other child may start, or it would hold the pipe open too.
    private static readonly Lock Starting = new();

    private KernelProcess(Process process, Stream lifeline, Stream events)
    {
        Process = process;
        Lifeline = lifeline;
        Events = events;
    }

    /// <summary>The child.</summary>
    public Process Process { get; }

    /// <summary>The pipe for requests.</summary>
    public Stream Lifeline { get; }

    /// <summary>The pipe for events.</summary>
    public Stream Events { get; }

    /// <summary>Starts a child, which warms its compiler up and waits for a request.</summary>
    /// <param name="memoryMiB">How much memory it may hold.</param>
    /// <param name="verb">The hidden verb under which the runner starts itself.</param>
    /// <exception cref="KernelStartException">The system did not start it.</exception>
    public static KernelProcess Start(int? memoryMiB, string verb = Verb)
    {
        lock (Starting)
        {
            var lifeline = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var events = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            try
            {
                Process process = Process.Start(StartInfo(verb, lifeline.GetClientHandleAsString(), events.GetClientHandleAsString(), memoryMiB))!;
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
    /// <param name="results">The variables whose values are wanted.</param>
    /// <param name="limits">When to end it.</param>
    /// <param name="onEvent">Takes the events.</param>
    /// <param name="cancellation">Ends the child.</param>
    /// <returns>Null when the child came to the end of its cells or to a failing one; otherwise why it ended.</returns>
    public async Task<CellError?> RunAsync(
        string folder, IReadOnlyList<KernelCell> cells, IReadOnlyList<string> results, RunLimits limits, Action<KernelEvent> onEvent, CancellationToken cancellation)
    {
        var completed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var conversation = new KernelConversation(this, limits, told =>
        {
            onEvent(told);
            if (told is KernelEvent.Completed)
            {
                completed.TrySetResult();
            }
        });
        await using CancellationTokenRegistration registration = cancellation.Register(Kill);
        await conversation.OpenAsync(folder);
        await conversation.SendAsync(new KernelRequest.RunCells(cells, results));
        await Task.WhenAny(completed.Task, conversation.Ended);
        if (completed.Task.IsCompleted)
        {
            conversation.Close();
        }

        CellError? reason = await conversation.Ended;
        cancellation.ThrowIfCancellationRequested();
        return reason;
    }

    /// <summary>Ends the child and all that it started.</summary>
    public void Kill()
    {
        try
        {
            Process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It, or a program that it started, has ended by itself in the meantime, which is what was wanted.
        }

        ProcessGroup.Kill(Process.Id);
    }

    /// <summary>Ends the child if it still runs.</summary>
    public void Dispose()
    {
        Kill();
        Process.Dispose();
        Lifeline.Dispose();
        Events.Dispose();
    }

    private static ProcessStartInfo StartInfo(string verb, string lifeline, string events, int? memoryMiB)
    {
        string runner = typeof(KernelProcess).Assembly.Location;
        string dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, [runner, verb, lifeline, events])
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
