using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Kernel;

/// <summary>The parent's side of the talk with a child: sends requests, passes events on, and explains the child's end.</summary>
internal sealed class KernelConversation : IAsyncDisposable
{
    // Time for a process that is ended to be gone and for what it wrote to arrive.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly KernelProcess _kernel;
    private readonly KernelWatch _watch;
    private readonly StandardStream _output;
    private readonly StandardStream _error;
    private readonly ClosableListener _listener;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly string _marker = $"\u0001{Guid.NewGuid():N}\n";
    private CellError? _fatal;
    private bool _isClosed;

    /// <summary>Begins to read and to watch. The first request to send is <see cref="OpenAsync"/>.</summary>
    /// <param name="kernel">The child; it stays the caller's.</param>
    /// <param name="limits">When to end it.</param>
    /// <param name="onEvent">Takes the events, one at a time.</param>
    public KernelConversation(KernelProcess kernel, RunLimits limits, Action<KernelEvent> onEvent)
    {
        _kernel = kernel;
        _watch = new KernelWatch(kernel.Process, limits, kernel.Kill);
        _output = new StandardStream(kernel.Process.StandardOutput, _marker);
        _error = new StandardStream(kernel.Process.StandardError, _marker);
        _listener = new ClosableListener(onEvent);
        Ended = ConverseAsync(onEvent);
    }

    /// <summary>Ends with the child: why it ended, or null when <see cref="Close"/> ended it. All events were passed on before.</summary>
    public Task<CellError?> Ended { get; }

    /// <summary>Begins the session in a folder.</summary>
    public Task OpenAsync(string folder) => SendAsync(new KernelRequest.Open(folder, _marker));

    /// <summary>Sends a request. A child that is gone is told of by <see cref="Ended"/>.</summary>
    public async Task SendAsync(KernelRequest request)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(request), (byte)'\n'];
        await _sending.WaitAsync();
        try
        {
            await _kernel.Lifeline.WriteAsync(line);
            await _kernel.Lifeline.FlushAsync();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The child is gone; its end says why.
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Passes on what the parent itself has to say, in turn with the child's events.</summary>
    public void Tell(KernelEvent kernelEvent) => _listener.Tell(kernelEvent);

    /// <summary>Ends the child for a reason.</summary>
    public void End(CellError reason) => _watch.Refuse(reason);

    /// <summary>Ends the child because nothing of use can come any more: what its cells left running is not waited for.</summary>
    public void Close()
    {
        Volatile.Write(ref _isClosed, true);
        _listener.Close();
        _kernel.Kill();
    }

    /// <summary>Ends the child and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        Close();
        await Ended;
        await _watch.DisposeAsync();
        _sending.Dispose();
    }

    private async Task<CellError?> ConverseAsync(Action<KernelEvent> onEvent)
    {
        Process process = _kernel.Process;
        Task reading = ReadAsync();
        Task exit = process.WaitForExitAsync(CancellationToken.None);
        if (await Task.WhenAny(reading, exit) == exit)
        {
            ProcessGroup.Kill(process.Id); // programs that a cell started outlive a child that ended by itself
        }

        // A program that left the group may hold the pipe open after the child is gone, so its end is not waited for.
        await Task.WhenAny(reading, Task.Delay(Grace));
        _listener.Close();
        if (await Task.WhenAny(exit, Task.Delay(Grace)) != exit)
        {
            End(new CellError("ConnectionLost", "the process that ran it no longer reported, though it was alive, and was ended. Does the cell close or write to file handles that are not its own?", null, null, []));
        }

        await exit;
        if (Volatile.Read(ref _isClosed))
        {
            return null;
        }

        if (await _output.RestAsync(Grace) is { Length: > 0 } rest)
        {
            onEvent(new KernelEvent.Console("stdout", rest));
        }

        return _watch.Reason ?? _fatal ?? KernelDeath.Explain(process.ExitCode, await _error.RestAsync(Grace));
    }

    private async Task ReadAsync()
    {
        try
        {
            using var reader = new StreamReader(_kernel.Events, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
            while (await reader.ReadLineAsync() is { } line)
            {
                KernelEvent told = JsonSerializer.Deserialize<KernelEvent>(line)!;
                switch (told)
                {
                    case KernelEvent.Started:
                        _watch.CellStarted();
                        break;
                    case KernelEvent.Finished { IsFatal: true } fatal:
                        _fatal = fatal.Error;
                        break;
                    case KernelEvent.Finished:
                        // What went past Console, straight to the standard streams, stands at the end of its cell.
                        _watch.CellEnded();
                        await PassOnAsync("stdout", _output);
                        await PassOnAsync("stderr", _error);
                        break;
                }

                _listener.Tell(told);
            }
        }
        catch (Exception exception) when (exception is IOException or JsonException or ObjectDisposedException)
        {
            // The pipe broke or a cell wrote into it: told as the child's end, with what it said last.
        }
    }

    private async Task PassOnAsync(string name, StandardStream stream)
    {
        if (await stream.NextCellAsync(Grace) is { Length: > 0 } text)
        {
            _listener.Tell(new KernelEvent.Console(name, text));
        }
    }
}
