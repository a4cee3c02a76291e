using System.Text;
using System.Text.Json;
using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Sweeps.Workers;

/// <summary>The parent's side of a worker: one child process that runs point after point.</summary>
internal sealed class SliceKernel : IDisposable
{
    // Time for a process that is ended to be gone and for what it wrote to arrive.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly KernelProcess _kernel;
    private readonly StreamReader _events;
    private readonly StandardStream _output;
    private readonly StandardStream _error;
    private readonly byte[] _opening;
    private bool _isOpen;

    private SliceKernel(KernelProcess kernel, SliceOpening opening)
    {
        _kernel = kernel;
        _events = new StreamReader(kernel.Events, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        _output = new StandardStream(kernel.Process.StandardOutput, opening.Marker);
        _error = new StandardStream(kernel.Process.StandardError, opening.Marker);
        _opening = Line(opening);
    }

    /// <summary>How much memory the child holds.</summary>
    public long WorkingSetMiB
    {
        get
        {
            _kernel.Process.Refresh();
            return _kernel.Process.WorkingSet64 >> 20;
        }
    }

    /// <summary>Starts a child.</summary>
    /// <exception cref="KernelStartException">The system did not start it.</exception>
    public static SliceKernel Start(SweepPlan plan, int? memoryMiB) => new(
        KernelProcess.Start(memoryMiB, SliceHost.Verb),
        new SliceOpening(NotebookWriter.ToJson(plan.Notebook), plan.Notebook.Name, plan.NotebookFolder, $"\u0001{Guid.NewGuid():N}\n"));

    /// <summary>Runs a point.</summary>
    /// <param name="values">Its parameters.</param>
    /// <param name="limits">When to end the child.</param>
    /// <param name="cancellation">Ends the child.</param>
    /// <returns>What came of it, and whether the child is gone with it.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<(SliceEvent.Finished Outcome, bool IsGone)> RunAsync(
        IReadOnlyDictionary<string, string> values, RunLimits limits, CancellationToken cancellation)
    {
        await using var watch = new KernelWatch(_kernel.Process, limits, _kernel.Kill);
        await using CancellationTokenRegistration registration = cancellation.Register(_kernel.Kill);
        int? cell = null;
        try
        {
            await _kernel.Lifeline.WriteAsync(_isOpen ? Line(values) : [.. _opening, .. Line(values)], CancellationToken.None);
            await _kernel.Lifeline.FlushAsync(CancellationToken.None);
            _isOpen = true;
            while (await _events.ReadLineAsync(CancellationToken.None) is { } line)
            {
                switch (JsonSerializer.Deserialize<SliceEvent>(line))
                {
                    case SliceEvent.CellStarted started:
                        cell = started.Number;
                        watch.CellStarted();
                        break;
                    case SliceEvent.Finished finished:
                        await _output.NextCellAsync(Grace);
                        await _error.NextCellAsync(Grace);
                        return (finished, false);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or JsonException or ObjectDisposedException)
        {
            // The pipe broke or a cell wrote into it: told as the child's end, with what it said last.
        }

        cancellation.ThrowIfCancellationRequested();
        return (new SliceEvent.Finished(new Dictionary<string, ResultValue>(), new NotebookFailure(cell, await EndAsync(watch))), true);
    }

    /// <summary>Ends the child.</summary>
    public void Dispose()
    {
        _kernel.Dispose();
        _events.Dispose();
    }

    private async Task<CellError> EndAsync(KernelWatch watch)
    {
        Task exit = _kernel.Process.WaitForExitAsync(CancellationToken.None);
        if (await Task.WhenAny(exit, Task.Delay(Grace)) != exit)
        {
            watch.Refuse(new CellError("ConnectionLost", "the process that ran it no longer reported, though it was alive, and was ended. Does the cell close or write to file handles that are not its own?", null, null, []));
        }

        await exit;
        return watch.Reason ?? KernelDeath.Explain(_kernel.Process.ExitCode, await _error.RestAsync(Grace));
    }

    private static byte[] Line<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value), (byte)'\n'];
}
