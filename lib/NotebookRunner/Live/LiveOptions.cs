using System.Net;
using NotebookRunner.Execution;

namespace NotebookRunner.Live;

/// <summary>How live pages are served.</summary>
public sealed record LiveOptions
{
    /// <summary>The address to listen at. One that is not this machine's own asks readers for a token.</summary>
    public IPAddress Host { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; } = 8732;

    /// <summary>Whether readers may change code. With it they can do all that the user can who started the server.</summary>
    public bool AllowsEdits { get; init; } = true;

    /// <summary>How many readers can have a process of their own at the same time.</summary>
    public int MostSessions { get; init; } = 4;

    /// <summary>How long a session is kept when its page no longer listens.</summary>
    public TimeSpan KeptFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What one session may use. A session has no limit of time of its own: it waits for its reader.</summary>
    public RunLimits Limits { get; init; } = new() { CellTimeout = TimeSpan.FromMinutes(1), NotebookTimeout = null, MemoryMiB = 1024 };

    /// <summary>What a reader must know; null where everybody on this machine may read.</summary>
    public string? Token { get; init; }
}
