using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NotebookRunner.Live;
using Xunit;

namespace NotebookRunner.Tests.Live;

/// <summary>What one reader does must not be the end of the others.</summary>
public sealed class LiveLimitTests
{
    private const string Parameters = "int year = 2006; // first year [2000..2015]";

    [Fact]
    public async Task A_gigabyte_is_refused_in_words_and_the_session_goes_on()
    {
        var options = new LiveOptions { Limits = new LiveOptions().Limits with { MemoryMiB = 512 } };
        await using LivePages pages = await LivePages.ServeAsync(options, Parameters, "long size = 1;", "long[] kept = new long[size]; kept.Length");
        await using LiveReader reader = await LiveReader.OpenAsync(pages);
        await reader.ReadyAsync();

        await reader.SendAsync("edit", new { cell = 2, code = "long size = 1L << 27; // of 8 bytes each" });
        JsonObject settled = await reader.UntilAsync("settled", message => (int)message["change"]! == 1);

        Assert.Contains("cell 3, line 1: System.OutOfMemoryException", (string?)settled["problem"], StringComparison.Ordinal);
        Assert.Contains("Allow the notebook more with --memory MIB", (string?)settled["problem"], StringComparison.Ordinal);
        await reader.SendAsync("edit", new { cell = 2, code = "long size = 5;" });
        Assert.Null((await reader.UntilAsync("settled", message => (int)message["change"]! == 2))["problem"]);
    }

    [Fact]
    public async Task An_endless_loop_ends_at_its_limit_with_its_session_and_another_session_does_not_notice()
    {
        var options = new LiveOptions { Limits = new LiveOptions().Limits with { CellTimeout = TimeSpan.FromSeconds(2) } };
        await using LivePages pages = await LivePages.ServeAsync(options, Parameters, "while (year == 2015) { }", "year");
        await using LiveReader runaway = await LiveReader.OpenAsync(pages);
        await using LiveReader other = await LiveReader.OpenAsync(pages);
        await runaway.ReadyAsync();
        await other.ReadyAsync();

        await runaway.SendAsync("change", new { values = new { year = "2015" } });
        await runaway.UntilAsync("started", message => (int)message["cell"]! == 2);
        await other.ChangeAsync(new { year = "2001" });
        JsonObject ended = await runaway.UntilAsync("ended");

        Assert.Contains("2001", other.Outputs[3], StringComparison.Ordinal);
        Assert.Equal("notes.ipynb, cell 2: CellTimeout: the cell ran longer than 2 s and was ended. Does it come to an end? Allow more with --cell-timeout SECONDS (0: no limit).", (string?)ended["reason"]);
        await other.ChangeAsync(new { year = "2002" });
        Assert.Contains("2002", other.Outputs[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_fifty_readers_as_many_compute_as_are_allowed_and_the_others_are_told()
    {
        var options = new LiveOptions { MostSessions = 2, KeptFor = TimeSpan.FromSeconds(1) };
        await using LivePages pages = await LivePages.ServeAsync(options, Parameters, "year");
        using HttpClient client = pages.Client();
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        (HttpStatusCode Page, HttpStatusCode Session, JsonObject Answer)[] readers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using HttpResponseMessage page = await client.GetAsync("notes.html", cancellation);
            using HttpResponseMessage session = await client.PostAsJsonAsync("live/notes/sessions", new { }, cancellation);
            return (page.StatusCode, session.StatusCode, (await session.Content.ReadFromJsonAsync<JsonObject>(cancellation))!);
        }));

        Assert.All(readers, reader => Assert.Equal(HttpStatusCode.OK, reader.Page));
        Assert.Equal(2, readers.Count(reader => reader.Session == HttpStatusCode.OK));
        Assert.All(readers.Where(reader => reader.Session != HttpStatusCode.OK), reader =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, reader.Session);
            Assert.StartsWith("All 2 sessions of this server are in use.", (string?)reader.Answer["message"], StringComparison.Ordinal);
        });

        // Nobody listens to the two: their places come free.
        for (int i = 0; i < 100; i++)
        {
            await Task.Delay(200, cancellation);
            using HttpResponseMessage again = await client.PostAsJsonAsync("live/notes/sessions", new { }, cancellation);
            if (again.StatusCode == HttpStatusCode.OK)
            {
                return;
            }
        }

        Assert.Fail("Abandoned sessions keep their places.");
    }
}
