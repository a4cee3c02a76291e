using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>
/// Answers on disk, so that a fetch that was cut off goes on where it was. A file holds, compressed, a line with the request (which has
/// no key), a line with the SHA-256 of the body, and the body. What does not fit its own first two lines is fetched again.
/// </summary>
internal sealed class ComtradeCache(string folder)
{
    /// <summary>The file of a request.</summary>
    public string PathOf(string request) => Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)))[..24]}.gz");

    /// <summary>The body of an answer that was kept.</summary>
    /// <param name="request">The request.</param>
    /// <param name="damage">What is wrong with the file; null where it is whole or not there.</param>
    /// <returns>The body; null where there is none, or none that is whole.</returns>
    public byte[]? Read(string request, out string? damage)
    {
        damage = null;
        string path = PathOf(request);
        if (!File.Exists(path))
        {
            return null;
        }

        byte[] bytes;
        try
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            bytes = whole.ToArray();
        }
        catch (InvalidDataException)
        {
            damage = $"{Path.GetFileName(path)} in the cache is no compressed file: fetched again.";
            return null;
        }

        int first = Array.IndexOf(bytes, (byte)'\n'), second = first < 0 ? -1 : Array.IndexOf(bytes, (byte)'\n', first + 1);
        byte[] body = second < 0 ? [] : bytes[(second + 1)..];
        if (second >= 0 && Encoding.UTF8.GetString(bytes, 0, second) == Head(request, body))
        {
            return body;
        }

        damage = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} in the cache is cut off or changed ({bytes.Length} bytes): fetched again.");
        return null;
    }

    /// <summary>Keeps an answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">The body.</param>
    public void Write(string request, byte[] body) => AtomicFile.Write(PathOf(request), stream =>
    {
        using var compressed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
        compressed.Write(Encoding.UTF8.GetBytes(Head(request, body) + "\n"));
        compressed.Write(body);
    });

    private static string Head(string request, byte[] body) => $"{request}\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
}
