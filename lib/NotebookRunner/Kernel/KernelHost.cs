using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Kernel;

/// <summary>The child's side: does what it is asked over one pipe, and tells its parent of everything over another.</summary>
internal sealed class KernelHost : ICellListener
{
    private static readonly TimeSpan TasksEndWithin = TimeSpan.FromMilliseconds(100);

    private readonly StreamReader _requests;
    private readonly EventWriter _events;
    private readonly BlockingCollection<(KernelRequest Request, CellThread Thread)> _work = [];
    private readonly BlockingCollection<KernelRequest.Question> _questions = [];
    private readonly ConcurrentDictionary<CellThread, bool> _interruptible = [];
    private byte[] _marker = [];
    private KernelCell? _cell;
    private int _executionCount;
    private readonly NotebookHost _notebook;

    private KernelHost(StreamReader requests, Stream events)
    {
        _requests = requests;
        _events = new EventWriter(events, Die);
        _notebook = new NotebookHost(told => _events.Tell(told), Run);
    }

    /// <summary>Does what the parent asks until it is gone.</summary>
    /// <param name="lifelineHandle">The pipe over which requests come, as inherited.</param>
    /// <param name="eventsHandle">The pipe for events, as inherited.</param>
    /// <returns>Never: the parent ends this process, or its end does.</returns>
    public static async Task<int> RunAsync(string lifelineHandle, string eventsHandle)
    {
        // Ctrl+C reaches parent and child alike where there are no groups: the parent decides what becomes of the child.
        ProcessGroup.Lead();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        Environment.SetEnvironmentVariable(KernelProcess.HeapLimitVariable, null); // not for programs that cells start

        await using var lifeline = new AnonymousPipeClientStream(PipeDirection.In, lifelineHandle);
        await using var events = new AnonymousPipeClientStream(PipeDirection.Out, eventsHandle);
        using var reader = new StreamReader(lifeline, Encoding.UTF8);
        var host = new KernelHost(reader, events);

        // Threads of their own: cells may take up every thread of the pool.
        StartThread(host.Listen, "lifeline");
        await ScriptSession.WarmUpAsync();
        host.Work();
        return 0;
    }

    public void OnConsole(string name, string text) => _events.Tell(new KernelEvent.Console(name, text));

    public void OnDisplay(IReadOnlyDictionary<string, string> bundle, string displayId, bool isUpdate) =>
        _events.Tell(new KernelEvent.Output(CellOutput.Display(bundle), displayId, isUpdate), Length(bundle));

    public void OnResult(IReadOnlyDictionary<string, string> bundle) =>
        _events.Tell(new KernelEvent.Output(CellOutput.Result(bundle, _executionCount), DisplayId: null, IsUpdate: false), Length(bundle));

    /// <summary>Takes requests as they come. The pipe ends with the parent, however that comes about.</summary>
    private void Listen()
    {
        while (_requests.ReadLine() is { } line)
        {
            switch (JsonSerializer.Deserialize<KernelRequest>(line))
            {
                case KernelRequest.Interrupt:
                    foreach (CellThread thread in _interruptible.Keys)
                    {
                        thread.Interrupt();
                    }

                    _notebook.Interrupt();
                    break;
                case KernelRequest.Question question:
                    _questions.Add(question);
                    break;
                case KernelRequest.Execute execute:
                    var own = new CellThread();
                    _interruptible[own] = true; // from here on, also while it waits for its turn
                    _work.Add((execute, own));
                    break;
                case { } request:
                    if (request is KernelRequest.Rerun rerun)
                    {
                        _notebook.Announce(rerun);
                    }

                    _work.Add((request, new CellThread()));
                    break;
            }
        }

        Die();
    }

    /// <summary>Does what cannot be done side by side, in order.</summary>
    private void Work()
    {
        ScriptSession? session = null;
        string folder = "";
        AppDomain.CurrentDomain.UnhandledException += (_, thrown) => OnUnhandled((Exception)thrown.ExceptionObject);
        foreach ((KernelRequest request, CellThread thread) in _work.GetConsumingEnumerable())
        {
            switch (request)
            {
                case KernelRequest.Open open:
                    _marker = Encoding.UTF8.GetBytes(open.Marker);
                    folder = open.Folder;
                    ScriptSession opened = session = new ScriptSession(folder, this);
                    StartThread(() => Answer(opened), "questions");
                    break;
                case KernelRequest.OpenNotebook open:
                    session?.Dispose(); // the notebook takes the console for itself
                    _notebook.Open(open, folder, this);
                    break;
                case KernelRequest.Rerun rerun:
                    _notebook.Rerun(rerun);
                    break;
                case KernelRequest.Edit edit:
                    _notebook.Edit(edit);
                    break;
                case KernelRequest.RunCells run:
                    // The first failing cell is the last; its error has been told.
                    bool isWhole = run.Cells.All(cell => Run(cell, () => session!.RunAsync(cell.Number, cell.Code).GetAwaiter().GetResult()) is null);
                    if (isWhole && run.Results.Count > 0)
                    {
                        _events.Tell(new KernelEvent.Values([.. run.Results.Select(session!.ValueOf)]));
                    }

                    _events.Tell(new KernelEvent.Completed(session!.LoadedAssemblies()));
                    break;
                case KernelRequest.Execute execute:
                    Run(execute.Cell, () => TellOfTasks(session!.Run(execute.Cell.Number, execute.Cell.Code, thread)));
                    _interruptible.TryRemove(thread, out _);
                    break;
            }
        }
    }

    private void Answer(ScriptSession session)
    {
        foreach (KernelRequest.Question question in _questions.GetConsumingEnumerable())
        {
            try
            {
                _events.Tell(Answer(session, question));
            }
            catch (Exception exception) // the compiler met a source that it cannot take: no reason to end the session
            {
                _events.Tell(new KernelEvent.NoAnswer(question.Id, exception.Message));
            }
        }
    }

    private static KernelEvent.Answer Answer(ScriptSession session, KernelRequest.Question question) => question switch
    {
        KernelRequest.IsComplete isComplete => new KernelEvent.Completeness(question.Id, ScriptSession.IsComplete(isComplete.Code)),
        KernelRequest.Complete complete => new KernelEvent.Completion(question.Id, session.Complete(complete.Code, complete.Position)),
        KernelRequest.Inspect inspect => new KernelEvent.Inspection(question.Id, session.Inspect(inspect.Code, inspect.Position)),
        _ => new KernelEvent.NoAnswer(question.Id, $"{question.GetType().Name} is not known."),
    };

    private CellError? Run(KernelCell cell, Func<CellError?> run)
    {
        _cell = cell;
        _events.Tell(new KernelEvent.Started(cell.Number, ++_executionCount));
        CellError? failure = cell.Refusal ?? run();

        using Stream output = Console.OpenStandardOutput();
        using Stream error = Console.OpenStandardError();
        output.Write(_marker);
        error.Write(_marker);
        _events.Tell(new KernelEvent.Finished(failure));
        return failure;
    }

    /// <summary>An interrupt stops the cell's own thread alone, which must not look like more.</summary>
    private static CellError? TellOfTasks(CellError? failure)
    {
        if (failure?.Name != CellErrors.Interrupted)
        {
            return failure;
        }

        Thread.Sleep(TasksEndWithin);
        ThreadPool.GetMaxThreads(out int all, out _);
        ThreadPool.GetAvailableThreads(out int free, out _);
        return all > free
            ? failure with { Message = string.Create(CultureInfo.InvariantCulture, $"{failure.Message}; {all - free} of the tasks that it started still run, until the kernel is restarted") }
            : failure;
    }

    /// <summary>A thread, or an async void method, threw: the runtime is about to end the process.</summary>
    private void OnUnhandled(Exception exception)
    {
        if (_cell is { } cell)
        {
            _events.Tell(new KernelEvent.Finished(CellErrors.FromException(exception, cell.Number, cell.Code), IsFatal: true));
            Die(); // at once: the runtime would say the same again and leave a core file where the system writes them
        }
    }

    private static long Length(IReadOnlyDictionary<string, string> bundle) => bundle.Values.Sum(text => (long)text.Length);

    private static void StartThread(Action action, string name) => new Thread(() => action()) { IsBackground = true, Name = name }.Start();

    // Exit handlers and finalizers belong to cells: one that does not return would leave an orphan.
    private static void Die()
    {
        ProcessGroup.Kill(Environment.ProcessId);
        Process.GetCurrentProcess().Kill();
    }
}
