using RareEarth.Replication.TradeSources.Comtrade;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>Faults that pass, faults that stay, and how long is waited between.</summary>
public sealed class ComtradeRetryTests
{
    private static readonly ServerReply TooMany = ServerReply.Text(429, """{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 2 seconds." }""");
    private static readonly ServerReply Broken = ServerReply.Text(500, "Internal Server Error");

    [Fact]
    public async Task Faults_that_pass_are_tried_again_with_longer_waits()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server().Then(TooMany, Broken, ServerReply.Text(503, "busy"), ServerReply.Text(200, "{ \"count\": 1") with { CutAfter = 5 });
        var fetch = new ComtradeFetch(server, folder);
        Assert.Equal(2, (await fetch.RunAsync()).Flows.Count);
        Assert.Equal(6, server.Requests.Count); // five for the first year, one for the second
        Assert.Equal(4, fetch.Time.Waits.Count);
        Assert.All(fetch.Time.Waits.Zip([2, 4, 8, 16]), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second / 2.0, pair.Second));
        Assert.Contains(fetch.Said, line => line.StartsWith("UN Comtrade answers 429 and says '{ \"statusCode\": 429", StringComparison.Ordinal));
        Assert.Contains(fetch.Said, line => line.StartsWith("the connection to 127.0.0.1 failed or was cut", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_wait_that_the_service_asks_for_is_kept()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server().Then(
            TooMany with { Headers = ["Retry-After: 37"] },
            TooMany with { Headers = ["Retry-After: Thu, 01 Jan 2026 00:02:00 GMT"] }, // by the clock of the test, which then stands at 37 s or little later
            Broken with { Headers = ["Retry-After: 0"] });
        var fetch = new ComtradeFetch(server, folder);
        await fetch.RunAsync();
        Assert.InRange(fetch.Time.Waits[0].TotalSeconds, 37, 38);
        Assert.InRange((fetch.Time.Waits[0] + fetch.Time.Waits[1]).TotalSeconds, 119.9, 121); // a date has no parts of a second
        Assert.InRange(fetch.Time.Waits[2].TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_ends_the_fetch_with_the_time_to_come_back()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server().Then(TooMany with { Headers = ["Retry-After: 7200"] });
        var fetch = new ComtradeFetch(server, folder);
        Assert.EndsWith("asks to come back in 120 minutes. What was answered is kept: run the same command again then.", await fetch.FailAsync(), StringComparison.Ordinal);
        Assert.Empty(fetch.Time.Waits);
    }

    [Fact]
    public async Task A_fault_that_stays_ends_the_fetch_after_the_attempts()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server();
        server.Always = Broken;
        var fetch = new ComtradeFetch(server, folder);
        string message = await fetch.FailAsync();
        Assert.StartsWith("data/v1/get/C/A/HS?period=2021&cmdCode=280530,850511&flowCode=M,X&partner2Code=0", message, StringComparison.Ordinal);
        Assert.EndsWith(": UN Comtrade answers 500 and says 'Internal Server Error', and so 6 times. What was answered is kept: run the same command again later.", message, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);
        Assert.Equal(5, fetch.Time.Waits.Count);
    }

    [Fact]
    public async Task No_wait_is_longer_than_the_longest()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server();
        server.Always = Broken;
        var fetch = new ComtradeFetch(server, folder) { Options = new() { Address = server.Address, Pause = TimeSpan.Zero, Attempts = 12, LongestWait = TimeSpan.FromSeconds(20) } };
        await fetch.FailAsync();
        Assert.InRange(fetch.Time.Waits.Max().TotalSeconds, 10, 20);
    }

    [Fact]
    public async Task A_slow_answer_is_given_up_and_asked_for_again()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server().Then(ServerReply.Text(200, "{}") with { Delay = TimeSpan.FromSeconds(2) });
        var fetch = new ComtradeFetch(server, folder) { Options = new() { Address = server.Address, Pause = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(1) } };
        Assert.Equal(2, (await fetch.RunAsync()).Flows.Count);
        Assert.Contains(fetch.Said, line => line.StartsWith("no whole answer within 1 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_named()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server();
        var fetch = new ComtradeFetch(server, folder) { Options = new() { Address = new Uri("http://127.0.0.1:9/"), Attempts = 2 } };
        Assert.Contains("the connection to 127.0.0.1 failed or was cut (ConnectionError), and so 2 times", await fetch.FailAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "a product, year or reporter may not exist")]
    [InlineData(401, "The key in COMTRADE_API_KEY is not accepted")]
    [InlineData(403, "has no right to this, or its calls of the day are used up")]
    [InlineData(404, "There is no such address")]
    [InlineData(301, "The API has moved; a key is not sent to another address by itself")]
    [InlineData(418, "This is not tried again.")]
    public async Task A_refusal_is_not_tried_again_and_says_what_to_do(int status, string advice)
    {
        using var folder = new TestFolder();
        using FaultServer server = Server();
        server.Always = ServerReply.Text(status, $"your key is {FaultServer.Key}, and no", "Location: http://127.0.0.1:9/");
        var fetch = new ComtradeFetch(server, folder);
        string message = await fetch.FailAsync();
        Assert.Contains($"UN Comtrade answers {status} and says 'your key is ***, and no'. ", message, StringComparison.Ordinal);
        Assert.Contains(advice, message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Empty(fetch.Time.Waits);
    }

    [Fact]
    public async Task Requests_are_sent_with_a_pause_between()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server();
        var fetch = new ComtradeFetch(server, folder) { Options = new() { Address = server.Address } };
        await fetch.RunAsync();
        Assert.Equal([TimeSpan.FromSeconds(1)], fetch.Time.Waits); // two requests
    }

    [Fact]
    public async Task A_key_is_sent_only_where_it_is_safe()
    {
        using var folder = new TestFolder();
        using FaultServer server = Server();
        var open = new ComtradeFetch(server, folder) { Options = new ComtradeOptions { Address = new Uri("http://example.org/") } };
        Assert.Contains("expected https, since the key is sent there", (await Assert.ThrowsAsync<ArgumentException>(open.RunAsync)).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no key: set the environment variable COMTRADE_API_KEY", await new ComtradeFetch(server, folder) { Key = " " }.FailAsync(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static FaultServer Server() => new(new ComtradeRecords().Add(2021, 842, "M", 156, "850511", 10).Add(2022, 842, "M", 156, "850511", 12));
}
