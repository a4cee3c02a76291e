namespace RareEarth.Replication.TradeSources.Baci;

/// <summary>The lines of a large file as bytes, without a string for each: a BACI year has more than ten million.</summary>
internal static class ByteLines
{
    private const int BufferSize = 1 << 20;

    /// <summary>Takes a line without its end.</summary>
    /// <param name="line">The bytes, valid during the call.</param>
    /// <param name="number">Number of the line, counted from 1.</param>
    public delegate void Handler(ReadOnlySpan<byte> line, int number);

    /// <summary>Hands on each line; ends are LF or CR LF, a byte order mark is skipped.</summary>
    /// <param name="path">The file.</param>
    /// <param name="handle">Takes the lines in order.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static void Read(string path, Handler handle, CancellationToken cancellation)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        byte[] buffer = new byte[BufferSize];
        int number = 0, filled = 0;
        while (stream.Read(buffer, filled, buffer.Length - filled) is > 0 and int read)
        {
            cancellation.ThrowIfCancellationRequested();
            filled += read;
            int start = 0;
            while (buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') is >= 0 and int length)
            {
                handle(Trim(buffer.AsSpan(start, length), ++number), number);
                start += length + 1;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2); // a line longer than the buffer
            }
        }

        if (filled > 0)
        {
            handle(Trim(buffer.AsSpan(0, filled), ++number), number);
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line, int number)
    {
        ReadOnlySpan<byte> text = line.EndsWith("\r"u8) ? line[..^1] : line;
        return number == 1 && text.StartsWith("\uFEFF"u8) ? text[3..] : text;
    }
}
