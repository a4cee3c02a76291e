using System.Collections.Concurrent;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>A child process that runs cells as they come, keeps their state, and can be interrupted and asked.</summary>
internal sealed class InteractiveKernel : IAsyncDisposable
{
    /// <summary>How long an interrupted cell may take to stop before it is told that it does not.</summary>
    public static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(2);

    private readonly KernelProcess _process;
    private readonly KernelConversation _conversation;
    private readonly Action<KernelEvent> _onEvent;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<KernelEvent.Answer>> _questions = [];
    private volatile RunningCell? _running;
    private int _lastQuestion;

    private InteractiveKernel(KernelProcess process, RunLimits limits, Action<KernelEvent> onEvent)
    {
        _process = process;
        _onEvent = onEvent;
        _conversation = new KernelConversation(process, limits, OnEvent);
    }

    /// <summary>Starts a child.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="limits">When to end the child. A notebook that stays open needs limits without <see cref="RunLimits.NotebookTimeout"/>.</param>
    /// <param name="onEvent">Takes all events but answers, one at a time, also those that come between cells.</param>
    /// <exception cref="KernelStartException">The system did not start it.</exception>
    public static async Task<InteractiveKernel> StartAsync(string folder, RunLimits limits, Action<KernelEvent> onEvent)
    {
        var kernel = new InteractiveKernel(KernelProcess.Start(limits.MemoryMiB), limits, onEvent);
        await kernel._conversation.OpenAsync(Path.GetFullPath(folder));
        return kernel;
    }

    /// <summary>Ends with the child: why it ended, or null when <see cref="DisposeAsync"/> ended it.</summary>
    public Task<CellError?> Ended => _conversation.Ended;

    /// <summary>Runs a cell after those that run or wait. What it gives out goes to the listener.</summary>
    /// <returns>Null, or why it failed. When its process is gone with it, <see cref="Ended"/> has come to its end.</returns>
    public async Task<CellError?> ExecuteAsync(KernelCell cell)
    {
        await _turn.WaitAsync();
        try
        {
            var running = new RunningCell();
            _running = running;
            await _conversation.SendAsync(new KernelRequest.Execute(cell));
            await Task.WhenAny(running.Finished.Task, Ended);
            return running.Finished.Task.IsCompleted ? await running.Finished.Task : await Ended ?? Closed();
        }
        finally
        {
            _running = null;
            _turn.Release();
        }
    }

    /// <summary>
    /// Stops the running cell and keeps the session. When the cell does not stop, a line on its standard error says so, and
    /// the next call ends the process, with all variables.
    /// </summary>
    /// <returns>Whether no cell runs any more.</returns>
    public async Task<bool> InterruptAsync()
    {
        if (_running is not { } cell)
        {
            return true;
        }

        if (cell.DoesNotStop)
        {
            _conversation.End(new CellError("Interrupted", "the cell did not stop when it was interrupted, so its process was ended. All variables are lost.", null, null, []));
            await Ended;
            return true;
        }

        await _conversation.SendAsync(new KernelRequest.Interrupt());
        await Task.WhenAny(cell.Started.Task, Ended); // it may wait for the child to be ready
        await Task.WhenAny(cell.Finished.Task, Ended, Task.Delay(StopsWithin));
        if (cell.Finished.Task.IsCompleted || Ended.IsCompleted)
        {
            return true;
        }

        if (cell.NoticeThatItDoesNotStop())
        {
            _conversation.Tell(new KernelEvent.Console("stderr", "\n[The cell does not stop: it is inside a library, which cannot be interrupted. Interrupt again to end its process; all variables will be lost.]\n"));
        }

        return false;
    }

    /// <summary>Asks a question, which is answered also while a cell runs.</summary>
    /// <typeparam name="TAnswer">The answer to expect.</typeparam>
    /// <param name="question">Makes the question, given its id.</param>
    /// <exception cref="KernelQuestionException">There is no answer, because of the question or because the child has ended.</exception>
    public async Task<TAnswer> AskAsync<TAnswer>(Func<int, KernelRequest.Question> question)
        where TAnswer : KernelEvent.Answer
    {
        int id = Interlocked.Increment(ref _lastQuestion);
        TaskCompletionSource<KernelEvent.Answer> answer = _questions[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _conversation.SendAsync(question(id));
            await Task.WhenAny(answer.Task, Ended);
            return !answer.Task.IsCompleted
                ? throw new KernelQuestionException("The process that would answer has ended.")
                : await answer.Task switch
                {
                    TAnswer expected => expected,
                    KernelEvent.NoAnswer none => throw new KernelQuestionException(none.Reason),
                    var other => throw new KernelQuestionException($"The answer is {other.GetType().Name} and not {typeof(TAnswer).Name}."),
                };
        }
        finally
        {
            _questions.TryRemove(id, out _);
        }
    }

    /// <summary>Ends the child, whatever it does.</summary>
    public async ValueTask DisposeAsync()
    {
        await _conversation.DisposeAsync();
        _process.Dispose();
    }

    private void OnEvent(KernelEvent told)
    {
        if (told is KernelEvent.Answer answer)
        {
            if (_questions.TryGetValue(answer.Id, out TaskCompletionSource<KernelEvent.Answer>? waiting))
            {
                waiting.TrySetResult(answer);
            }

            return;
        }

        _onEvent(told);
        switch (told)
        {
            case KernelEvent.Started:
                _running?.Started.TrySetResult();
                break;
            case KernelEvent.Finished { IsFatal: false } finished:
                _running?.Finished.TrySetResult(finished.Error);
                break;
        }
    }

    private static CellError Closed() => new("KernelClosed", "the session was closed while the cell ran or waited for its turn.", null, null, []);

    private sealed class RunningCell
    {
        private int _doesNotStop;

        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<CellError?> Finished { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool DoesNotStop => Volatile.Read(ref _doesNotStop) != 0;

        /// <summary>Whether nobody noticed it before.</summary>
        public bool NoticeThatItDoesNotStop() => Interlocked.Exchange(ref _doesNotStop, 1) == 0;
    }
}
