using System.Text;
using System.Text.Json;

namespace NotebookRunner.Kernel;

/// <summary>The child's end of the pipe for events: takes them from any thread and writes them from one of its own.</summary>
/// <remarks>
/// A cell that is interrupted may be waiting in here, where its wait ends by an exception. So it hands an event over by one
/// atomic exchange, and serialises, counts and writes nothing itself: an event is told whole or not at all.
/// </remarks>
internal sealed class EventWriter
{
    // Characters that may wait to be written, and what an event counts beside its text. A cell that writes faster than
    // the parent reads is held up.
    private const long Backlog = 1 << 20;
    private const long Overhead = 100;

    private readonly Stream _events;
    private readonly Action _onBroken;
    private readonly AutoResetEvent _signal = new(false);
    private OutputBudget _budget = new();
    private Entry? _newest;

    /// <summary>Starts to write.</summary>
    /// <param name="events">The pipe.</param>
    /// <param name="onBroken">What to do when nobody reads any more.</param>
    public EventWriter(Stream events, Action onBroken)
    {
        _events = events;
        _onBroken = onBroken;
        new Thread(Write) { IsBackground = true, Name = "events" }.Start();
    }

    /// <summary>Hands an event over.</summary>
    /// <param name="kernelEvent">The event.</param>
    /// <param name="length">The number of its characters, if it is an output or a console text.</param>
    public void Tell(KernelEvent kernelEvent, long length = 0) => Add(new Entry(kernelEvent, length, null));

    /// <summary>Waits until everything told so far is written, but not for ever.</summary>
    public void Flush(TimeSpan patience)
    {
        var written = new TaskCompletionSource();
        Add(new Entry(null, 0, written));
        written.Task.Wait(patience);
    }

    private void Add(Entry entry)
    {
        Entry? before;
        do
        {
            before = Volatile.Read(ref _newest);
            entry.Follow(before);
        }
        while (Interlocked.CompareExchange(ref _newest, entry, before) != before);

        _signal.Set();
        while (Volatile.Read(ref _newest) is { Waiting: > Backlog })
        {
            Thread.Sleep(1);
        }
    }

    private void Write()
    {
        while (true)
        {
            _signal.WaitOne();
            var entries = new Stack<Entry>();
            for (Entry? entry = Interlocked.Exchange(ref _newest, null); entry is not null; entry = entry.Before)
            {
                entries.Push(entry);
            }

            foreach (KernelEvent kernelEvent in Joined(entries.SelectMany(Kept)))
            {
                Write(kernelEvent);
            }

            foreach (Entry entry in entries)
            {
                entry.Written?.TrySetResult();
            }
        }
    }

    /// <summary>Makes neighbouring console texts one: a cell may write a character at a time.</summary>
    private static IEnumerable<KernelEvent> Joined(IEnumerable<KernelEvent> events)
    {
        string name = "";
        var text = new StringBuilder();
        foreach (KernelEvent kernelEvent in events)
        {
            if (text.Length > 0 && (kernelEvent as KernelEvent.Console)?.Name != name)
            {
                yield return new KernelEvent.Console(name, text.ToString());
                text.Clear();
            }

            if (kernelEvent is KernelEvent.Console console)
            {
                name = console.Name;
                text.Append(console.Text);
            }
            else
            {
                yield return kernelEvent;
            }
        }

        if (text.Length > 0)
        {
            yield return new KernelEvent.Console(name, text.ToString());
        }
    }

    private IEnumerable<KernelEvent> Kept(Entry entry)
    {
        switch (entry.Event)
        {
            case null:
                return [];
            case KernelEvent.Started:
                _budget = new OutputBudget();
                return [entry.Event];
            case KernelEvent.Console console:
                return _budget.Console(console.Text) is { Length: > 0 } kept ? [console with { Text = kept }] : [];
            case KernelEvent.Output:
                return _budget.Display(entry.Length) ? [entry.Event] : [];
            case KernelEvent.Finished when _budget.Notice() is { } notice:
                return [new KernelEvent.Console("stderr", notice), entry.Event];
            default:
                return [entry.Event];
        }
    }

    private void Write(KernelEvent kernelEvent)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(kernelEvent), (byte)'\n'];
        try
        {
            _events.Write(line);
        }
        catch (IOException)
        {
            _onBroken();
        }
    }

    private sealed class Entry(KernelEvent? kernelEvent, long length, TaskCompletionSource? written)
    {
        public KernelEvent? Event => kernelEvent;

        public long Length => length;

        public TaskCompletionSource? Written => written;

        public Entry? Before { get; private set; }

        /// <summary>The characters of this one and of those before it that are not taken up yet.</summary>
        public long Waiting { get; private set; }

        public void Follow(Entry? before)
        {
            Before = before;
            Waiting = Overhead + length + (before?.Waiting ?? 0);
        }
    }
}
