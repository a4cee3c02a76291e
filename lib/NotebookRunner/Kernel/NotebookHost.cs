using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Scripting;
using NotebookRunner.Scripting.Dataflow;

namespace NotebookRunner.Kernel;

/// <summary>The child's side of a notebook whose parameters change: runs what depends on a change, until a later one comes.</summary>
/// <param name="tell">Takes events for the parent.</param>
/// <param name="run">Runs a cell between the events that frame it.</param>
internal sealed class NotebookHost(Action<KernelEvent> tell, Func<KernelCell, Func<CellError?>, CellError?> run)
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _stop = new();
    private IReadOnlyList<NotebookParameter> _parameters = [];
    private DataflowSession? _session;
    private int _latest = -1;

    /// <summary>Compiles a notebook.</summary>
    public void Open(KernelRequest.OpenNotebook request, string folder, ICellListener listener)
    {
        Notebook notebook = NotebookReader.Parse(request.Json, request.Name, request.Name);
        _parameters = ParameterCell.Read(notebook);
        _session = new DataflowSession(notebook, folder, listener);
        _session.Prepare();
        tell(new KernelEvent.Prepared());
    }

    /// <summary>A change has come, while perhaps another runs: that one ends with its cell.</summary>
    public void Announce(KernelRequest.Rerun request) => Volatile.Write(ref _latest, request.Change);

    /// <summary>Stops what runs.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            _stop.Cancel();
        }
    }

    /// <summary>Carries a change out.</summary>
    public void Rerun(KernelRequest.Rerun request)
    {
        DataflowSession session = _session!;
        if (!IsLatest(request.Change))
        {
            return; // a later one waits already
        }

        using var stop = new CancellationTokenSource();
        lock (_gate)
        {
            _stop = stop;
        }

        session.Change(ParameterInjection.Changes(_parameters, request.Values));
        Run(session, request.Change, session.Stale(request.First), request.Change, stop);
        if (IsLatest(request.Change) && !stop.IsCancellationRequested)
        {
            Run(session, KernelEvent.Unasked, session.Unprepared(), request.Change, stop);
        }

        lock (_gate)
        {
            _stop = new CancellationTokenSource();
        }
    }

    private bool IsLatest(int change) => Volatile.Read(ref _latest) == change;

    private void Run(DataflowSession session, int name, IReadOnlyList<int> plan, int change, CancellationTokenSource stop)
    {
        tell(new KernelEvent.Planned(name, plan));
        int failed = 0;
        CellError? failure = null;
        foreach (int number in plan.TakeWhile(_ => IsLatest(change) && !stop.IsCancellationRequested))
        {
            // What does not need a cell that failed runs all the same.
            if (failure is null || session.CanRun(number))
            {
                CellError? error = run(new KernelCell(number, ""), () => Run(session, number, stop.Token));
                (failed, failure) = failure is null && error is not null ? (number, error) : (failed, failure);
            }
        }

        tell(new KernelEvent.Settled(name, session.Stale(), failed, stop.IsCancellationRequested ? null : failure));
    }

    /// <summary>Takes another source for a cell.</summary>
    public void Edit(KernelRequest.Edit request) => tell(new KernelEvent.Edited(request.Number, _session!.Edit(request.Number, request.Code)));

    private static CellError? Run(DataflowSession session, int number, CancellationToken cancellation)
    {
        try
        {
            return session.RunAsync(number, cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return new CellError(CellErrors.Interrupted, "stopped before it came to its end.", null, null, ["stopped before it came to its end."]);
        }
    }
}
