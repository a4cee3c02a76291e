using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace NotebookRunner.Scripting;

/// <summary>One run of a cell on a thread of its own, which can be interrupted.</summary>
/// <remarks>
/// A running cell sees the interrupt at the next <see cref="CellStop.Check"/>, and a waiting one's wait is ended, both by an
/// exception. An await that never ends is left alone. Neither reaches the loops of a library, nor native code.
/// </remarks>
internal sealed class CellThread
{
    // A cell may catch what stops it, and go on. After this time, which is for what it has to clean up, every check throws.
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    // What a cell awaits may end by itself or come to a check, which leaves more of the cell than leaving it alone.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ManualResetEventSlim _ended = new();
    private readonly TaskCompletionSource _interrupted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _thread;
    private bool _isAwaiting;
    private long _thrown;

    /// <summary>Whether somebody asked for its end.</summary>
    public bool IsInterrupted => _interrupted.Task.IsCompleted;

    /// <summary>Runs work to its end.</summary>
    /// <param name="work">The work.</param>
    /// <exception cref="CellInterruptedException">It was interrupted before it began, or while it awaited something.</exception>
    public void Run(Func<Task> work)
    {
        Exception? thrown = null;
        _thread = new Thread(() => thrown = Wait(work)) { IsBackground = true, Name = "cell" };
        _thread.Start();
        _thread.Join();
        _ended.Set();
        if (thrown is not null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }

    /// <summary>Begins to stop the work, at once or as soon as it starts; returns without waiting for it.</summary>
    public void Interrupt()
    {
        if (_interrupted.TrySetResult())
        {
            CellStop.Interrupt();
            new Thread(EndWaits) { IsBackground = true, Name = "interrupt" }.Start();
        }
    }

    /// <summary>Whether a check is to throw, which it does not do for a thread that the cell itself started: it would end the process.</summary>
    public bool IsToThrow()
    {
        if (!IsInterrupted || !(Thread.CurrentThread == _thread || Thread.CurrentThread.IsThreadPoolThread))
        {
            return false;
        }

        long first = Interlocked.CompareExchange(ref _thrown, Stopwatch.GetTimestamp(), 0);
        return first == 0 || Stopwatch.GetElapsedTime(first) > Again;
    }

    private Exception? Wait(Func<Task> work)
    {
        try
        {
            CellStop.Enter(this);
            CellStop.Check();
            Task task = work();
            Volatile.Write(ref _isAwaiting, true);
            if (Task.WaitAny(task, _interrupted.Task) != 0 && Task.WaitAny([task], Patience) != 0)
            {
                return new CellInterruptedException();
            }

            task.GetAwaiter().GetResult();
            return null;
        }
        catch (ThreadInterruptedException)
        {
            return new CellInterruptedException();
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private void EndWaits()
    {
        do
        {
            if (!Volatile.Read(ref _isAwaiting) && _thread is { ThreadState: var state } && (state & System.Threading.ThreadState.WaitSleepJoin) != 0)
            {
                _thread.Interrupt();
            }
        }
        while (!_ended.Wait(Again));
    }
}
