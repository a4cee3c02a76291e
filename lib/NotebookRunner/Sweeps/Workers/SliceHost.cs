using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Scripting;
using NotebookRunner.Scripting.Dataflow;

namespace NotebookRunner.Sweeps.Workers;

/// <summary>
/// The child's side of a worker: compiles the notebook once, and for each point runs the cells that its results depend on and
/// that the last point has not left current. What cells print or display goes nowhere.
/// </summary>
internal sealed class SliceHost : ICellListener
{
    /// <summary>The hidden verb under which the runner starts itself.</summary>
    public const string Verb = "sweep-worker";

    private readonly Stream _events;
    private readonly Lock _gate = new();
    private int _cell;

    private SliceHost(Stream events) => _events = events;

    /// <summary>Runs points until the parent is gone.</summary>
    /// <param name="lifelineHandle">The pipe over which points come, as inherited.</param>
    /// <param name="eventsHandle">The pipe for events, as inherited.</param>
    public static async Task<int> RunAsync(string lifelineHandle, string eventsHandle)
    {
        ProcessGroup.Lead();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        Environment.SetEnvironmentVariable(KernelProcess.HeapLimitVariable, null); // not for programs that cells start

        await using var lifeline = new AnonymousPipeClientStream(PipeDirection.In, lifelineHandle);
        await using var events = new AnonymousPipeClientStream(PipeDirection.Out, eventsHandle);
        using var reader = new StreamReader(lifeline, Encoding.UTF8);
        if (await reader.ReadLineAsync() is not { } line)
        {
            return 0; // the parent needs no worker any more, or is gone
        }

        // A thread of its own: the end of the pipe is the end of the parent, also while a cell runs.
        var points = new BlockingCollection<string>();
        new Thread(() => Listen(reader, points)) { IsBackground = true, Name = "lifeline" }.Start();
        await new SliceHost(events).RunAsync(JsonSerializer.Deserialize<SliceOpening>(line)!, points);
        return 0;
    }

    public void OnConsole(string name, string text)
    {
    }

    public void OnDisplay(IReadOnlyDictionary<string, string> bundle, string displayId, bool isUpdate)
    {
    }

    public void OnResult(IReadOnlyDictionary<string, string> bundle)
    {
    }

    private async Task RunAsync(SliceOpening opening, BlockingCollection<string> points)
    {
        using Stream output = Console.OpenStandardOutput();
        using Stream error = Console.OpenStandardError();
        byte[] marker = Encoding.UTF8.GetBytes(opening.Marker);
        Notebook notebook = NotebookReader.Parse(opening.Notebook, opening.Name, opening.Name);
        IReadOnlyList<NotebookParameter> parameters = ParameterCell.Read(notebook);
        AppDomain.CurrentDomain.UnhandledException += (_, thrown) => OnUnhandled((Exception)thrown.ExceptionObject, notebook);

        using var session = new DataflowSession(notebook, opening.Folder, this, shows: false);
        foreach (string point in points.GetConsumingEnumerable())
        {
            Dictionary<string, string> values = JsonSerializer.Deserialize<Dictionary<string, string>>(point)!;
            session.Change(ParameterInjection.Changes(parameters, values));
            NotebookFailure? failure = await RunAsync(session);
            output.Write(marker);
            error.Write(marker);
            Tell(new SliceEvent.Finished(
                failure is null ? session.Variables(ResultCell.Tag).ToDictionary(pair => pair.Key, pair => ResultValue.Of(pair.Value)) : [], failure));
        }
    }

    private async Task<NotebookFailure?> RunAsync(DataflowSession session)
    {
        foreach (int number in session.Missing(ResultCell.Tag))
        {
            _cell = number;
            Tell(new SliceEvent.CellStarted(number));
            if (await session.RunAsync(number) is { } error)
            {
                return new NotebookFailure(number, error);
            }
        }

        return null;
    }

    /// <summary>A thread, or an async void method, threw: the runtime is about to end the process.</summary>
    private void OnUnhandled(Exception exception, Notebook notebook)
    {
        string code = notebook.CodeCells.FirstOrDefault(cell => cell.Number == _cell)?.Source ?? "";
        Tell(new SliceEvent.Finished(new Dictionary<string, ResultValue>(), new NotebookFailure(_cell, CellErrors.FromException(exception, _cell, code))));
        Die();
    }

    private void Tell(SliceEvent told)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(told), (byte)'\n'];
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

    private static void Listen(StreamReader reader, BlockingCollection<string> points)
    {
        while (reader.ReadLine() is { } line)
        {
            points.Add(line);
        }

        Die();
    }

    // Exit handlers and finalizers belong to cells: one that does not return would leave an orphan.
    private static void Die()
    {
        ProcessGroup.Kill(Environment.ProcessId);
        Process.GetCurrentProcess().Kill();
    }
}
