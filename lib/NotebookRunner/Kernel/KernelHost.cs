using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Kernel;

/// <summary>The child's side: runs the cells it is given and tells its parent of everything over a pipe.</summary>
internal sealed class KernelHost : ICellListener
{
    private readonly Stream _events;
    private readonly Lock _gate = new();
    private OutputBudget _budget = new();
    private KernelCell? _cell;
    private int _executionCount;

    private KernelHost(Stream events) => _events = events;

    /// <summary>Reads a request from the parent and runs it to its end or its first failing cell.</summary>
    /// <param name="lifelineHandle">The pipe over which the request comes, as inherited.</param>
    /// <param name="eventsHandle">The pipe for events, as inherited.</param>
    /// <returns>The exit code: 0 also when a cell failed, because the parent was told.</returns>
    public static async Task<int> RunAsync(string lifelineHandle, string eventsHandle)
    {
        // Ctrl+C reaches parent and child alike where there are no groups: the parent decides what becomes of the child.
        ProcessGroup.Lead();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        Environment.SetEnvironmentVariable(KernelProcess.HeapLimitVariable, null); // not for programs that cells start

        await using var lifeline = new AnonymousPipeClientStream(PipeDirection.In, lifelineHandle);
        await using var events = new AnonymousPipeClientStream(PipeDirection.Out, eventsHandle);
        using var reader = new StreamReader(lifeline, Encoding.UTF8);
        await ScriptSession.WarmUpAsync();
        if (await reader.ReadLineAsync() is not { } line)
        {
            return 0; // the parent needs no kernel any more, or is gone
        }

        EndWithParent(reader);
        await new KernelHost(events).RunAsync(JsonSerializer.Deserialize<KernelRequest>(line)!);

        // The parent ends this process once it has read everything; foreground threads of cells would keep it alive.
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private async Task RunAsync(KernelRequest request)
    {
        using Stream output = Console.OpenStandardOutput();
        using Stream error = Console.OpenStandardError();
        byte[] marker = Encoding.UTF8.GetBytes(request.Marker);
        AppDomain.CurrentDomain.UnhandledException += (_, thrown) => OnUnhandled((Exception)thrown.ExceptionObject);

        using var session = new ScriptSession(request.Folder, this);
        foreach (KernelCell cell in request.Cells)
        {
            _cell = cell;
            _budget = new OutputBudget();
            Tell(new KernelEvent.Started(cell.Number, ++_executionCount));
            CellError? failure = cell.Refusal ?? await session.RunAsync(cell.Number, cell.Code);
            if (_budget.Notice() is { } notice)
            {
                Tell(new KernelEvent.Console("stderr", notice));
            }

            output.Write(marker);
            error.Write(marker);
            Tell(new KernelEvent.Finished(failure));
            if (failure is not null)
            {
                break;
            }
        }

        Tell(new KernelEvent.Completed(session.LoadedAssemblies()));
    }

    public void OnConsole(string name, string text)
    {
        lock (_gate)
        {
            if (_budget.Console(text) is { Length: > 0 } kept)
            {
                Tell(new KernelEvent.Console(name, kept));
            }
        }
    }

    public void OnDisplay(IReadOnlyDictionary<string, string> bundle, string displayId, bool isUpdate)
    {
        JsonObject output = CellOutput.Display(bundle);
        lock (_gate)
        {
            if (_budget.Display(bundle))
            {
                Tell(new KernelEvent.Output(output, displayId, isUpdate));
            }
        }
    }

    public void OnResult(IReadOnlyDictionary<string, string> bundle)
    {
        JsonObject output = CellOutput.Result(bundle, _executionCount);
        lock (_gate)
        {
            if (_budget.Display(bundle))
            {
                Tell(new KernelEvent.Output(output, DisplayId: null, IsUpdate: false));
            }
        }
    }

    /// <summary>A thread, or an async void method, threw: the runtime is about to end the process.</summary>
    private void OnUnhandled(Exception exception)
    {
        if (_cell is { } cell)
        {
            Tell(new KernelEvent.Finished(CellErrors.FromException(exception, cell.Number, cell.Code)));
            Die(); // at once: the runtime would say the same again and leave a core file where the system writes them
        }
    }

    private void Tell(KernelEvent kernelEvent)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(kernelEvent), (byte)'\n'];
        try
        {
            lock (_gate)
            {
                _events.Write(line);
            }
        }
        catch (IOException)
        {
            Die(); // nobody reads any more
        }
    }

    /// <summary>Ends this process when its parent ends, however that comes about: nothing else closes the pipe.</summary>
    private static void EndWithParent(StreamReader lifeline)
    {
        var watcher = new Thread(() =>
        {
            _ = lifeline.Read(); // returns at the end of the pipe only
            Die();
        })
        {
            IsBackground = true,
            Name = "lifeline",
        };
        watcher.Start();
    }

    // Exit handlers and finalizers belong to cells: one that does not return would leave an orphan.
    private static void Die()
    {
        ProcessGroup.Kill(Environment.ProcessId);
        Process.GetCurrentProcess().Kill();
    }
}
