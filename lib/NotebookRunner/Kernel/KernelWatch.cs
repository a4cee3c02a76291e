using System.Diagnostics;
using System.Globalization;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>Looks at a child process ten times a second and ends it when it goes beyond a limit.</summary>
internal sealed class KernelWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly RunLimits _limits;
    private readonly Action _kill;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private long _cellStart;
    private CellError? _reason;

    public KernelWatch(Process process, RunLimits limits, Action kill)
    {
        _process = process;
        _limits = limits;
        _kill = kill;
        _watching = WatchAsync();
    }

    /// <summary>Why the child was ended, or null when it was not.</summary>
    public CellError? Reason => Volatile.Read(ref _reason);

    /// <summary>The time of a cell begins.</summary>
    public void CellStarted() => Volatile.Write(ref _cellStart, Stopwatch.GetTimestamp());

    /// <summary>Between cells no time runs.</summary>
    public void CellEnded() => Volatile.Write(ref _cellStart, 0);

    /// <summary>Ends the child, unless it has been ended before for another reason.</summary>
    public void Refuse(CellError reason)
    {
        Interlocked.CompareExchange(ref _reason, reason, null);
        _kill();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                if (Exceeded() is { } reason)
                {
                    Refuse(reason);
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended; there is nothing left to watch.
        }
    }

    private CellError? Exceeded()
    {
        long cellStart = Volatile.Read(ref _cellStart);
        if (cellStart != 0 && Stopwatch.GetElapsedTime(cellStart) > _limits.CellTimeout)
        {
            return Error("CellTimeout", $"the cell ran longer than {Seconds(_limits.CellTimeout)} s and was ended. Does it come to an end? Allow more with --cell-timeout SECONDS (0: no limit).");
        }

        if (Stopwatch.GetElapsedTime(_start) > _limits.NotebookTimeout)
        {
            return Error("NotebookTimeout", $"the notebook ran longer than {Seconds(_limits.NotebookTimeout)} s and was ended here. Allow more with --timeout SECONDS (0: no limit).");
        }

        return WorkingSetMiB() > _limits.MemoryMiB
            ? Error("MemoryLimit", string.Create(CultureInfo.InvariantCulture, $"the process held more than {_limits.MemoryMiB} MiB of memory and was ended. Allow more with --memory MIB (0: no limit)."))
            : null;
    }

    private long WorkingSetMiB()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private static CellError Error(string name, string message) => new(name, message, null, null, [message]);

    private static string Seconds(TimeSpan? limit) => limit!.Value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
