using System.Text;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>What the test server answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body; its length is announced in any case.</param>
internal sealed record ServerReply(int Status, byte[] Body)
{
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Bytes of the body that are sent before the connection is cut; null for all.</summary>
    public int? CutAfter { get; init; }

    /// <summary>How long the server waits before it answers.</summary>
    public TimeSpan Delay { get; init; }

    public static ServerReply Text(int status, string body, params string[] headers) => new(status, Encoding.UTF8.GetBytes(body)) { Headers = headers };
}
