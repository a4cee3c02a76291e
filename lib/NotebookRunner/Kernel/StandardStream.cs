using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace NotebookRunner.Kernel;

/// <summary>Reads a child's standard stream, which the child divides by a marker after each cell.</summary>
/// <remarks>
/// Cells reach it past Console: by a stream that they open, by native code, by programs that they start, and a dying
/// runtime writes there what killed it. It must be read at all times, or a child that writes much would wait for ever.
/// </remarks>
internal sealed class StandardStream
{
    private readonly Channel<string> _cells = Channel.CreateUnbounded<string>();
    private readonly string _marker;
    private readonly StringBuilder _text = new();
    private readonly Task _reading;
    private long _leftOut;
    private bool _isLost;

    public StandardStream(StreamReader reader, string marker)
    {
        _marker = marker;
        _reading = ReadAsync(reader);
    }

    /// <summary>What the cell that has just finished wrote.</summary>
    /// <param name="patience">How long to wait for the marker; a cell may have closed the stream.</param>
    public async Task<string> NextCellAsync(TimeSpan patience)
    {
        if (_isLost)
        {
            return "";
        }

        using var timeout = new CancellationTokenSource(patience);
        try
        {
            return await _cells.Reader.ReadAsync(timeout.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            _isLost = true; // no marker will come for later cells either, and none is waited for
            return "";
        }
    }

    /// <summary>What came after the last marker, once the child has ended.</summary>
    public async Task<string> RestAsync(TimeSpan patience)
    {
        // A program that a cell started may hold the stream open: then what has come so far is all.
        await Task.WhenAny(_reading, Task.Delay(patience));
        lock (_text)
        {
            return Take(_text.Length);
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        char[] buffer = new char[1 << 14];
        try
        {
            while (await reader.ReadAsync(buffer) is > 0 and var count)
            {
                lock (_text)
                {
                    Add(buffer.AsSpan(0, count));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The child or this object is gone, and with it the stream.
        }

        _cells.Writer.TryComplete();
    }

    private void Add(ReadOnlySpan<char> text)
    {
        // Everything up to the cap is kept, and behind it only enough to see a marker that comes in pieces.
        int searched = Math.Max(0, _text.Length - _marker.Length + 1);
        _text.Append(text);
        while (_text.ToString(searched, _text.Length - searched).IndexOf(_marker, StringComparison.Ordinal) is >= 0 and var found)
        {
            string cell = Take(searched + found);
            _text.Remove(0, _marker.Length);
            _cells.Writer.TryWrite(cell);
            searched = 0;
        }

        int over = _text.Length - OutputBudget.ConsoleCharacters - _marker.Length;
        if (over > 0)
        {
            _text.Remove(OutputBudget.ConsoleCharacters, over);
            _leftOut += over;
        }
    }

    private string Take(int length)
    {
        string taken = _text.ToString(0, length);
        _text.Remove(0, length);
        if (_leftOut > 0)
        {
            taken += string.Create(CultureInfo.InvariantCulture, $"\n[{_leftOut:N0} more characters were left out]\n");
            _leftOut = 0;
        }

        return taken;
    }
}
