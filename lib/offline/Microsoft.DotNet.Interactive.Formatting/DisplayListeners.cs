namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Who is told of displayed values; with nobody listening the text goes to the console.</summary>
internal static class DisplayListeners
{
    private static readonly Lock Gate = new();
    private static Action<DisplayedValue>[] s_listeners = [];

    public static IDisposable Add(Action<DisplayedValue> listener)
    {
        lock (Gate)
        {
            s_listeners = [.. s_listeners, listener];
        }

        return new Subscription(listener);
    }

    public static void Tell(DisplayedValue displayed)
    {
        Action<DisplayedValue>[] listeners = s_listeners;
        if (listeners.Length == 0)
        {
            Console.Out.WriteLine(displayed.FormattedValues.First().Value);
            return;
        }

        foreach (Action<DisplayedValue> listener in listeners)
        {
            listener(displayed);
        }
    }

    private sealed class Subscription(Action<DisplayedValue> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (Gate)
            {
                s_listeners = [.. s_listeners.Where(other => !ReferenceEquals(other, listener))];
            }
        }
    }
}
