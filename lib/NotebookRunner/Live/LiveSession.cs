using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Live;

/// <summary>One reader's notebook in a process of its own, and the stream of messages to the page.</summary>
internal sealed class LiveSession : IAsyncDisposable
{
    // A cell that takes longer is stopped when a change makes its outcome useless; shorter ones end by themselves sooner.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly LiveNotebook _notebook;
    private readonly KernelProcess _process;
    private readonly KernelConversation _conversation;
    private readonly Lock _gate = new();
    private readonly SessionOutputs _outputs;
    private readonly Dictionary<int, string> _edits = [];
    private readonly Dictionary<int, string> _proposed = [];
    private IReadOnlyList<ParameterChange> _changes;
    private Channel<LiveMessage>? _page;
    private DateTime _abandonedAt = DateTime.UtcNow;
    private LiveMessage.Ended? _ended;
    private bool _isReady;
    private int _lastChange;
    private int _reached = -1;
    private int _starts;
    private bool _isRunning;
    private (int? Cell, int Start) _asked;
    private int[] _looksAt = [];

    private LiveSession(LiveNotebook notebook, KernelProcess process, LiveOptions options, IReadOnlyList<ParameterChange> changes)
    {
        _notebook = notebook;
        _process = process;
        _changes = changes;
        _outputs = new SessionOutputs(notebook.Notebook);
        _conversation = new KernelConversation(process, options.Limits, OnEvent);
    }

    /// <summary>The notebook as it is served.</summary>
    public LiveNotebook Notebook => _notebook;

    /// <summary>What the page calls the session by; nobody can guess it.</summary>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Starts a process, which compiles the notebook.</summary>
    /// <exception cref="KernelStartException">The system did not start it.</exception>
    public static async Task<LiveSession> StartAsync(LiveNotebook notebook, LiveOptions options, IReadOnlyList<ParameterChange> changes)
    {
        var session = new LiveSession(notebook, KernelProcess.Start(options.Limits.MemoryMiB), options, changes);
        await session._conversation.OpenAsync(notebook.Folder);
        await session._conversation.SendAsync(new KernelRequest.OpenNotebook(notebook.Notebook.Name, NotebookWriter.ToJson(notebook.Notebook)));
        _ = session.TellEndAsync();
        await session.RerunAsync(change: 0);
        return session;
    }

    /// <summary>Whether its process has ended, or nobody has listened for some time.</summary>
    public bool IsAbandoned(TimeSpan keptFor)
    {
        lock (_gate)
        {
            return _page is null && (_ended is not null || DateTime.UtcNow - _abandonedAt > keptFor);
        }
    }

    /// <summary>Gives parameters other values. What still runs for earlier ones is given up.</summary>
    /// <param name="changes">What differs from the defaults.</param>
    /// <param name="looksAt">Numbers of the cells that the reader sees: they run first where that is possible.</param>
    /// <returns>The number of the change.</returns>
    public async Task<int> ChangeAsync(IReadOnlyList<ParameterChange> changes, IReadOnlyList<int> looksAt)
    {
        int change;
        lock (_gate)
        {
            _changes = changes;
            _looksAt = [.. looksAt];
            change = ++_lastChange;
        }

        await RerunAsync(change);
        _ = StopOthersAsync(change);
        return change;
    }

    /// <summary>Gives a cell another source, for this session, and runs what depends on it.</summary>
    /// <returns>The number of the change.</returns>
    public async Task<int> EditAsync(int cell, string code)
    {
        int change;
        lock (_gate)
        {
            _proposed[cell] = code;
            change = ++_lastChange;
        }

        await _conversation.SendAsync(new KernelRequest.Interrupt());
        await _conversation.SendAsync(new KernelRequest.Edit(cell, code));
        await RerunAsync(change);
        return change;
    }

    /// <summary>
    /// Stops what runs. What it would have given anew is stale. A cell that is inside a library does not hear it: asked a
    /// second time, the process is ended.
    /// </summary>
    public async Task CancelAsync()
    {
        int? cell = _outputs.Running;
        if (cell is not null && _asked == (cell, _starts) && _isRunning)
        {
            _conversation.End(new CellError("Interrupted", "the cell did not stop when it was asked to, so its process was ended.", null, null, []));
            return;
        }

        _asked = (cell, _starts);
        await _conversation.SendAsync(new KernelRequest.Interrupt());
    }

    /// <summary>The notebook as it is in this session: parameters, edits, outputs.</summary>
    public Notebook Executed()
    {
        lock (_gate)
        {
            Notebook edited = _notebook.Notebook with
            {
                Cells = [.. _notebook.Notebook.Cells.Select(cell => _edits.TryGetValue(cell.Number, out string? code) ? cell with { Source = code } : cell)],
            };
            return _outputs.Of(ParameterInjection.Inject(edited, _changes));
        }
    }

    /// <summary>Messages from now on, after those that tell a page all that it missed. An earlier listener gets no more.</summary>
    public async IAsyncEnumerable<LiveMessage> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateUnbounded<LiveMessage>();
        lock (_gate)
        {
            _page?.Writer.TryComplete();
            _page = channel;
            foreach (LiveMessage message in _outputs.All(IsDefault).Concat<LiveMessage>(_ended is { } ended ? [ended] : _isReady ? [new LiveMessage.Ready()] : []))
            {
                channel.Writer.TryWrite(message);
            }
        }

        try
        {
            await foreach (LiveMessage message in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return message;
            }
        }
        finally
        {
            lock (_gate)
            {
                if (_page == channel)
                {
                    _page = null;
                    _abandonedAt = DateTime.UtcNow;
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _page?.Writer.TryComplete();
        }

        await _conversation.DisposeAsync();
        _process.Dispose();
    }

    private bool IsDefault => _changes.Count == 0 && _edits.Count == 0;

    private Task RerunAsync(int change) => _conversation.SendAsync(new KernelRequest.Rerun(
        change, _changes.ToDictionary(changed => changed.Parameter.Name, changed => ParameterText.Of(changed.Value)), _looksAt));

    private async Task StopOthersAsync(int change)
    {
        await Task.Delay(Patience);
        if (Volatile.Read(ref _reached) < change && change == Volatile.Read(ref _lastChange))
        {
            await _conversation.SendAsync(new KernelRequest.Interrupt());
        }
    }

    private async Task TellEndAsync()
    {
        if (await _conversation.Ended is { } error)
        {
            lock (_gate)
            {
                _ended = new LiveMessage.Ended(new NotebookFailure(_outputs.Running, error).Describe(_notebook.Notebook.Name));
                _page?.Writer.TryWrite(_ended);
            }
        }
    }

    private void OnEvent(KernelEvent told)
    {
        lock (_gate)
        {
            foreach (LiveMessage message in Messages(told))
            {
                _page?.Writer.TryWrite(message);
            }
        }
    }

    private IEnumerable<LiveMessage> Messages(KernelEvent told)
    {
        switch (told)
        {
            case KernelEvent.Prepared:
                _isReady = true;
                return [new LiveMessage.Ready()];
            case KernelEvent.Planned planned:
                _reached = Math.Max(_reached, planned.Change);
                return [new LiveMessage.Planned(planned.Change, planned.Cells)];
            case KernelEvent.Started started:
                _starts++;
                _isRunning = true;
                _outputs.Start(started.Number);
                return [new LiveMessage.Started(started.Number)];
            case KernelEvent.Console or KernelEvent.Output:
                return _outputs.Add(told, IsDefault);
            case KernelEvent.Finished { IsFatal: false } finished:
                _isRunning = false;
                return _outputs.Finish(finished.Error, IsDefault);
            case KernelEvent.Settled settled:
                _outputs.MarkStale(settled.Stale);
                string? problem = settled.Error is { } error ? new NotebookFailure(settled.Failed, error).Describe(_notebook.Notebook.Name) : null;
                return [new LiveMessage.Settled(settled.Change, settled.Stale, problem)];
            case KernelEvent.Edited edited:
                if (edited.Error is null && _proposed.Remove(edited.Number, out string? code))
                {
                    _edits[edited.Number] = code;
                    if (_notebook.Notebook.Cells.Any(cell => cell.Number == edited.Number && cell.Source == code))
                    {
                        _edits.Remove(edited.Number); // it has its own code back
                    }
                }

                return [new LiveMessage.Edited(edited.Number, edited.Error is { } refused ? new NotebookFailure(edited.Number, refused).Describe(_notebook.Notebook.Name) : null)];
            default:
                return [];
        }
    }
}
