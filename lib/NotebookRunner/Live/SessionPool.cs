using System.Collections.Concurrent;
using System.Globalization;

namespace NotebookRunner.Live;

/// <summary>The sessions that are open: no more than are allowed, and none that nobody listens to any more.</summary>
internal sealed class SessionPool : IAsyncDisposable
{
    private readonly LiveOptions _options;
    private readonly ConcurrentDictionary<string, LiveSession> _sessions = [];
    private readonly Timer _sweeper;
    private int _count;

    public SessionPool(LiveOptions options)
    {
        _options = options;
        _sweeper = new Timer(_ => _ = SweepAsync(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>Opens a session.</summary>
    /// <exception cref="LiveException">There are as many as are allowed, or the process did not start.</exception>
    public async Task<LiveSession> OpenAsync(LiveNotebook notebook, IReadOnlyList<Parameters.ParameterChange> changes)
    {
        if (Interlocked.Increment(ref _count) > _options.MostSessions)
        {
            Interlocked.Decrement(ref _count);
            throw new LiveException(503, string.Create(CultureInfo.InvariantCulture,
                $"All {_options.MostSessions} sessions of this server are in use. The page shows the stored outputs; close another page and try again, or start the server with a larger --sessions."));
        }

        try
        {
            LiveSession session = await LiveSession.StartAsync(notebook, _options, changes);
            _sessions[session.Id] = session;
            return session;
        }
        catch (Kernel.KernelStartException exception)
        {
            Interlocked.Decrement(ref _count);
            throw new LiveException(503, exception.Message);
        }
    }

    /// <summary>An open session.</summary>
    /// <exception cref="LiveException">There is none of this id.</exception>
    public LiveSession Find(string id) =>
        _sessions.TryGetValue(id, out LiveSession? session) ? session : throw new LiveException(410, "This session has ended. Load the page again to start another.");

    /// <summary>Ends a session.</summary>
    public async Task CloseAsync(string id)
    {
        if (_sessions.TryRemove(id, out LiveSession? session))
        {
            await session.DisposeAsync();
            Interlocked.Decrement(ref _count);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweeper.DisposeAsync();
        await Task.WhenAll(_sessions.Keys.ToArray().Select(CloseAsync));
    }

    // A process whose page is gone, or that has ended itself, holds a place for nothing.
    private Task SweepAsync() => Task.WhenAll(_sessions.Values.Where(session => session.IsAbandoned(_options.KeptFor)).Select(session => CloseAsync(session.Id)));
}
