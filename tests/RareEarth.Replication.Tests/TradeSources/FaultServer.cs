using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>
/// UN Comtrade's API on this machine, answering as documented from given records, and faults that are put before the answers.
/// Plain sockets, so that a connection can be cut in the middle of an answer.
/// </summary>
internal sealed class FaultServer : IDisposable
{
    public const string Key = "0123456789abcdef-secret";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<ServerReply?> _faults = new();
    private readonly ComtradeRecords _records;
    private readonly Task _loop;

    public FaultServer(ComtradeRecords records)
    {
        _records = records;
        _listener.Start();
        _loop = LoopAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Path and parameters of all requests in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Answers every request with this.</summary>
    public ServerReply? Always { get; set; }

    /// <summary>Answers the next requests with these, null for the records.</summary>
    public FaultServer Then(params ServerReply?[] replies)
    {
        foreach (ServerReply? reply in replies)
        {
            _faults.Enqueue(reply);
        }

        return this;
    }

    public void Dispose()
    {
        _end.Cancel();
        _loop.GetAwaiter().GetResult();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (!_end.IsCancellationRequested)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                try
                {
                    await AnswerAsync(client);
                }
                catch (Exception exception) when (exception is IOException or SocketException)
                {
                    // the client has gone: a time-out is one of the tests
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the end of the test
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        NetworkStream stream = client.GetStream();
        var head = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0)
            {
                return;
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        string target = head.ToString().Split(' ')[1];
        Requests.Enqueue(target);
        ServerReply reply = Regex.IsMatch(head.ToString(), $"(?im)^Ocp-Apim-Subscription-Key: {Key}\r?$")
            ? Always ?? (_faults.TryDequeue(out ServerReply? fault) ? fault : null) ?? _records.Answer(target)
            : ServerReply.Text(401, """{ "statusCode": 401, "message": "Access denied due to invalid subscription key." }""");
        await Task.Delay(reply.Delay, _end.Token);
        IEnumerable<string> headers = reply.Headers.Concat(
            [string.Create(CultureInfo.InvariantCulture, $"Content-Length: {reply.Body.Length}"), "Content-Type: application/json; charset=utf-8", "Connection: close"]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} Said\r\n{string.Join("\r\n", headers)}\r\n\r\n")), _end.Token);
        await stream.WriteAsync(reply.Body.AsMemory(0, reply.CutAfter ?? reply.Body.Length), _end.Token);
        await stream.FlushAsync(_end.Token);
    }
}
