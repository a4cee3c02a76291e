using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

/// <summary>
/// A headless Chromium that is spoken to by the DevTools protocol: a window as narrow as a telephone, dark or light colours
/// of the system, and scripts in the page while it draws its frames. (--dump-dom has none of these.)
/// </summary>
internal sealed class ChromiumSession : IAsyncDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("chromium-");
    private readonly ClientWebSocket _socket = new();
    private readonly List<string> _console = [];
    private readonly HashSet<string> _events = [];
    private readonly Process _process;
    private int _lastId;

    private ChromiumSession(Chromium chromium) => _process = Process.Start(new ProcessStartInfo(chromium.Program,
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        $"--user-data-dir={_profile.FullName}", "--remote-debugging-port=0", "about:blank",
    ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>What the page wrote to the console, and what the browser complained of.</summary>
    public IReadOnlyList<string> Console => _console;

    public static async Task<ChromiumSession> StartAsync(Chromium chromium, CancellationToken cancellation)
    {
        var session = new ChromiumSession(chromium);
        _ = session._process.StandardError.ReadToEndAsync(cancellation); // or a full pipe stops the browser
        _ = session._process.StandardOutput.ReadToEndAsync(cancellation);
        await session._socket.ConnectAsync(await session.PageAddressAsync(cancellation), cancellation);
        foreach (string domain in (string[])["Page", "Runtime", "Log"])
        {
            await session.SendAsync($"{domain}.enable", [], cancellation);
        }

        // A page without the focus may not touch the clipboard.
        await session.SendAsync("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = true }, cancellation);

        return session;
    }

    /// <summary>Opens a file, or an address that begins with http, in a window of the given width.</summary>
    public async Task OpenAsync(string path, int width, bool dark, CancellationToken cancellation, string fragment = "")
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 800, ["deviceScaleFactor"] = 1, ["mobile"] = false }, cancellation);
        await SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }),
        }, cancellation);
        _console.Clear();
        _events.Clear();
        if (fragment.Length > 0)
        {
            await SendAsync("Page.navigate", new() { ["url"] = "about:blank" }, cancellation); // or the same page would not be loaded anew
            await AwaitLoadAsync(cancellation);
        }

        await SendAsync("Page.navigate", new() { ["url"] = path.StartsWith("http", StringComparison.Ordinal) ? path : new Uri(Path.GetFullPath(path)).AbsoluteUri + fragment }, cancellation);
        await AwaitLoadAsync(cancellation);
    }

    /// <summary>Opens an address of this machine.</summary>
    public async Task OpenAsync(Uri address, CancellationToken cancellation)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = 1200, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false }, cancellation);
        _console.Clear();
        _events.Clear();
        await SendAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri }, cancellation);
        await AwaitLoadAsync(cancellation);
    }

    private async Task AwaitLoadAsync(CancellationToken cancellation)
    {
        while (!_events.Contains("Page.loadEventFired"))
        {
            await ReceiveAsync(cancellation);
        }

        _events.Clear();
    }

    /// <summary>What an async function gives, whose body is the script.</summary>
    public async Task<JsonElement> AskAsync(string script, CancellationToken cancellation)
    {
        JsonNode result = await SendAsync("Runtime.evaluate", new()
        {
            ["expression"] = $"(async () => {{ {script} }})()",
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
            ["userGesture"] = true,
        }, cancellation);
        return result["exceptionDetails"] is { } failure
            ? throw new InvalidOperationException(failure.ToJsonString())
            : JsonElement.Parse(result["result"]?["value"]?.ToJsonString() ?? "null");
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _profile.Delete(recursive: true);
    }

    private async Task<Uri> PageAddressAsync(CancellationToken cancellation)
    {
        string portFile = Path.Combine(_profile.FullName, "DevToolsActivePort");
        while (!File.Exists(portFile) || (await File.ReadAllLinesAsync(portFile, cancellation)).Length < 2)
        {
            await Task.Delay(50, cancellation);
        }

        int port = int.Parse((await File.ReadAllLinesAsync(portFile, cancellation))[0], CultureInfo.InvariantCulture);
        using var http = new HttpClient();
        JsonArray? targets = await http.GetFromJsonAsync<JsonArray>(new Uri($"http://127.0.0.1:{port}/json"), cancellation);
        return new Uri((string)targets!.First(target => (string?)target!["type"] == "page")!["webSocketDebuggerUrl"]!);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        int id = ++_lastId;
        string message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString();
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        while (true)
        {
            JsonNode answer = await ReceiveAsync(cancellation);
            if ((int?)answer["id"] == id)
            {
                return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, cancellation);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        JsonNode node = JsonNode.Parse(message.ToArray())!;
        string method = (string?)node["method"] ?? "";
        _events.Add(method);
        if (method is "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Log.entryAdded")
        {
            _console.Add(node["params"]!.ToJsonString());
        }

        return node;
    }
}
