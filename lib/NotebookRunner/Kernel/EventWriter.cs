using System.Text.Json;

namespace NotebookRunner.Kernel;

/// <summary>The child's end of the pipe for events: takes them from any thread and writes each at once, within a cell's budget.</summary>
/// <param name="events">The pipe.</param>
/// <param name="onBroken">What to do when nobody reads any more.</param>
internal sealed class EventWriter(Stream events, Action onBroken)
{
    private readonly Lock _gate = new();
    private OutputBudget _budget = new();

    /// <summary>Tells an event. When this returns, the parent gets it whatever becomes of this process.</summary>
    /// <param name="kernelEvent">The event.</param>
    /// <param name="length">The number of characters of an output.</param>
    public void Tell(KernelEvent kernelEvent, long length = 0)
    {
        lock (_gate)
        {
            switch (kernelEvent)
            {
                case KernelEvent.Started:
                    _budget = new OutputBudget();
                    Write(kernelEvent);
                    break;
                case KernelEvent.Console console when _budget.Console(console.Text) is { Length: > 0 } kept:
                    Write(console with { Text = kept });
                    break;
                case KernelEvent.Console:
                    break;
                case KernelEvent.Output when !_budget.Display(length):
                    break;
                case KernelEvent.Finished when _budget.Notice() is { } notice:
                    Write(new KernelEvent.Console("stderr", notice));
                    Write(kernelEvent);
                    break;
                default:
                    Write(kernelEvent);
                    break;
            }
        }
    }

    private void Write(KernelEvent kernelEvent)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(kernelEvent), (byte)'\n'];
        try
        {
            events.Write(line);
        }
        catch (IOException)
        {
            onBroken();
        }
    }
}
