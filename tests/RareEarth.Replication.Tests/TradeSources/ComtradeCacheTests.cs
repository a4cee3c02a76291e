using System.IO.Compression;
using System.Text;
using RareEarth.Replication.TradeSources;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>Full answers, and answers that are kept.</summary>
public sealed class ComtradeCacheTests
{
    [Fact]
    public async Task A_full_answer_is_split_until_none_is_full()
    {
        using var folder = new TestFolder();
        using FaultServer server = new(World());
        var fetch = new ComtradeFetch(server, folder) { Options = new() { Address = server.Address, Pause = TimeSpan.Zero, Limit = 3 }, Reporters = [156, 392, 842] };
        using var whole = new TestFolder();
        TradeFetch expected = await new ComtradeFetch(server, whole) { Reporters = [156, 392, 842] }.RunAsync();
        server.Requests.Clear();

        TradeFetch parts = await fetch.RunAsync();
        Assert.Equal(24, expected.Flows.Count);
        Assert.Equal(expected.Flows, parts.Flows);
        Assert.Contains(server.Requests, request => request.Contains("period=2022&cmdCode=850511&flowCode=X&reporterCode=392,842&", StringComparison.Ordinal));
        Assert.Equal(server.Requests.Count, server.Requests.Distinct().Count());
    }

    [Fact]
    public async Task A_full_answer_that_cannot_be_split_is_named()
    {
        using var folder = new TestFolder();
        using FaultServer server = new(World());
        var fetch = new ComtradeFetch(server, folder) { Options = new() { Address = server.Address, Pause = TimeSpan.Zero, Limit = 3 } };
        Assert.EndsWith("the answer is full with 3 records and nothing is left to split by. Name the reporters (--reporters), so that they can be divided.", await fetch.FailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_a_higher_count_than_records_is_split_too()
    {
        using var folder = new TestFolder();
        string body = Encoding.UTF8.GetString(World().Answer("/?period=2021&maxRecords=4").Body).Replace("\"count\": 4", "\"count\": 12", StringComparison.Ordinal);
        using FaultServer server = new FaultServer(World()).Then(ServerReply.Text(200, body));
        TradeFetch fetch = await new ComtradeFetch(server, folder).RunAsync();
        Assert.Equal(24, fetch.Flows.Count);
        Assert.Contains(("requests split", 1L), fetch.Counts);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_run_that_was_ended_goes_on_with_what_is_missing()
    {
        using var folder = new TestFolder();
        using FaultServer server = new FaultServer(World()).Then(null, ServerReply.Text(403, "Out of call volume quota."));
        await new ComtradeFetch(server, folder).FailAsync();
        Assert.Equal(2, server.Requests.Count);
        server.Requests.Clear();

        TradeFetch second = await new ComtradeFetch(server, folder).RunAsync();
        Assert.Contains("period=2022", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Equal(24, second.Flows.Count);
        server.Requests.Clear();

        TradeFetch third = await new ComtradeFetch(server, folder).RunAsync();
        Assert.Empty(server.Requests);
        Assert.Equal(second.Flows, third.Flows);
        Assert.Contains(("answers from the disk", 2L), third.Counts);
    }

    [Fact]
    public async Task A_damaged_file_is_fetched_again_and_said()
    {
        foreach (Func<byte[], byte[]> damage in new Func<byte[], byte[]>[] { bytes => bytes[..(bytes.Length / 2)], _ => [], bytes => [.. bytes.Reverse()], Change })
        {
            using var folder = new TestFolder();
            using FaultServer server = new(World());
            TradeFetch first = await new ComtradeFetch(server, folder).RunAsync();
            string file = Directory.GetFiles(folder["comtrade-cache"])[0];
            File.WriteAllBytes(file, damage(File.ReadAllBytes(file)));
            server.Requests.Clear();

            TradeFetch second = await new ComtradeFetch(server, folder).RunAsync();
            Assert.Single(server.Requests);
            Assert.Equal(first.Flows, second.Flows);
            Assert.EndsWith("fetched again.", Assert.Single(second.Notes, note => note.Contains("in the cache", StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        // a value changed, and packed again
        static byte[] Change(byte[] bytes)
        {
            string text = Unpack(new MemoryStream(bytes)).Replace("\"primaryValue\": 2", "\"primaryValue\": 9", StringComparison.Ordinal);
            var packed = new MemoryStream();
            using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

            return packed.ToArray();
        }
    }

    [Fact]
    public async Task The_key_is_in_no_file_no_line_and_no_address()
    {
        using var folder = new TestFolder();
        using FaultServer server = new FaultServer(World()).Then(ServerReply.Text(429, $"{FaultServer.Key} is too fast"), null);
        var fetch = new ComtradeFetch(server, folder);
        await fetch.RunAsync();
        string[] files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.DoesNotContain(FaultServer.Key, Unpack(File.OpenRead(file)), StringComparison.Ordinal));
        Assert.All([.. fetch.Said, .. server.Requests, .. files], text => Assert.DoesNotContain(FaultServer.Key, text, StringComparison.Ordinal));
        Assert.Contains(fetch.Said, line => line.Contains("*** is too fast", StringComparison.Ordinal));
    }

    private static string Unpack(Stream packed)
    {
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    // each of three economies sells two products to the others in two years
    private static ComtradeRecords World()
    {
        var records = new ComtradeRecords();
        int[] reporters = [156, 392, 842];
        foreach (int year in new[] { 2021, 2022 })
        {
            foreach (string product in new[] { "280530", "850511" })
            {
                foreach (int reporter in reporters)
                {
                    foreach (int partner in reporters.Where(partner => partner != reporter))
                    {
                        records.Add(year, reporter, "X", partner, product, year + reporter + partner);
                    }
                }
            }
        }

        return records;
    }
}
