namespace NotebookRunner.Kernel;

/// <summary>Passes events on until it is closed: what arrives later, from a pipe that outlives its child, is nobody's.</summary>
internal sealed class ClosableListener(Action<KernelEvent> onEvent)
{
    private readonly Lock _gate = new();
    private bool _isClosed;

    public void Tell(KernelEvent kernelEvent)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                onEvent(kernelEvent);
            }
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }
}
