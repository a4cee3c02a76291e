using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace NotebookRunner.Tests.Live;

/// <summary>What a page does, without a browser: a session, its messages, and what they make of the outputs.</summary>
internal sealed class LiveReader : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly StreamReader _events;

    private LiveReader(HttpClient client, string id, StreamReader events)
    {
        _client = client;
        Id = id;
        _events = events;
    }

    public string Id { get; }

    /// <summary>The outputs that the page was told of, as HTML.</summary>
    public Dictionary<int, string> Outputs { get; } = [];

    public static async Task<LiveReader> OpenAsync(LivePages pages, object? values = null)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        HttpClient client = pages.Client();
        using HttpResponseMessage opened = await client.PostAsJsonAsync("live/notes/sessions", new { values }, cancellation);
        opened.EnsureSuccessStatusCode();
        string id = (string)(await opened.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["id"]!;
        return new LiveReader(client, id, new StreamReader(await client.GetStreamAsync($"live/sessions/{id}/events", cancellation)));
    }

    /// <summary>Waits until every cell has run once.</summary>
    public Task ReadyAsync() => UntilAsync("settled", message => (int)message["change"]! == -1);

    /// <summary>Sends a request of the session and gives status and message.</summary>
    public async Task<(HttpStatusCode Status, string Message)> SendAsync(string verb, object body)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using HttpResponseMessage response = await _client.PostAsJsonAsync($"live/sessions/{Id}/{verb}", body, cancellation);
        JsonObject answer = (await response.Content.ReadFromJsonAsync<JsonObject>(cancellation))!;
        return (response.StatusCode, (string?)answer["message"] ?? "");
    }

    /// <summary>Changes parameters and waits until nothing runs any more.</summary>
    public async Task<JsonObject> ChangeAsync(object values)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using HttpResponseMessage response = await _client.PostAsJsonAsync($"live/sessions/{Id}/change", new { values }, cancellation);
        response.EnsureSuccessStatusCode();
        int change = (int)(await response.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["change"]!;
        return await UntilAsync("settled", message => (int)message["change"]! == change);
    }

    /// <summary>Reads messages up to one of a type.</summary>
    public async Task<JsonObject> UntilAsync(string type, Func<JsonObject, bool>? isIt = null)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(60));
        while (await _events.ReadLineAsync(timeout.Token) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
            {
                continue;
            }

            var message = (JsonObject)JsonNode.Parse(line["data: ".Length..])!;
            if ((string?)message["type"] == "shown")
            {
                Outputs[(int)message["cell"]!] = (string)message["html"]!;
            }

            if ((string?)message["type"] == type && isIt?.Invoke(message) != false)
            {
                return message;
            }
        }

        throw new InvalidOperationException($"The stream ended before a message of the type {type}.");
    }

    public async Task<string> SavedAsync() => await _client.GetStringAsync($"live/sessions/{Id}/notebook", TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _events.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
