using NotebookRunner.Kernel;

namespace NotebookRunner.Execution;

/// <summary>
/// Starts a child ahead of each that is taken, as long as notebooks are left, so that its start and the warming up of
/// its compiler fall into the time in which another notebook runs.
/// </summary>
internal sealed class KernelPool(int? memoryMiB, int notebooks) : IDisposable
{
    private readonly Lock _gate = new();
    private int _left = notebooks;
    private KernelProcess? _spare;

    /// <summary>A child of the caller's own.</summary>
    /// <exception cref="KernelStartException">The system did not start it.</exception>
    public KernelProcess Take()
    {
        lock (_gate)
        {
            KernelProcess taken = _spare ?? KernelProcess.Start(memoryMiB);
            _spare = null;
            if (--_left > 0)
            {
                _spare = TryStart();
            }

            return taken;
        }
    }

    /// <summary>Ends the child that nobody took.</summary>
    public void Dispose() => _spare?.Dispose();

    private KernelProcess? TryStart()
    {
        try
        {
            return KernelProcess.Start(memoryMiB);
        }
        catch (KernelStartException)
        {
            return null; // tried again, and told if it fails again, when one is needed
        }
    }
}
