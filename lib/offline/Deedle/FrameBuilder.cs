using System.Collections;

namespace Deedle;

/// <summary>Frames written as collection initializers.</summary>
public static class FrameBuilder
{
    /// <summary>A frame of columns of several types.</summary>
    /// <typeparam name="R">The type of the row keys.</typeparam>
    /// <typeparam name="C">The type of the column keys.</typeparam>
    public class Columns<R, C> : IEnumerable<KeyValuePair<C, ISeries<R>>>
        where R : notnull
        where C : notnull
    {
        private readonly List<KeyValuePair<C, ISeries<R>>> _columns = [];

        /// <summary>The frame of all that was added, aligned on the union of the keys.</summary>
        public Frame<R, C> Frame => Frame<R, C>.FromSeries(_columns);

        /// <summary>Adds a column.</summary>
        public void Add(C key, ISeries<R> value) => _columns.Add(new(key, value));

        /// <inheritdoc/>
        public IEnumerator<KeyValuePair<C, ISeries<R>>> GetEnumerator() => _columns.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
