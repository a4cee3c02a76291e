using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Live;

/// <summary>Serves notebooks as live pages.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private const long LargestBody = 1 << 20;
    private const int MostConnections = 256;

    // Nothing but this server's own scripts runs in a page; outputs of cells may bring styles and pictures of their own.
    private const string ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly LiveOptions _options;
    private readonly LiveAssets _assets;
    private readonly RequestGuard _guard;
    private readonly SessionPool _sessions;
    private readonly Dictionary<string, LiveNotebook> _notebooks;
    private readonly WebApplication _app;

    private LiveServer(IEnumerable<LiveNotebook> notebooks, LiveAssets assets, LiveOptions options)
    {
        _options = options;
        _assets = assets;
        _guard = new RequestGuard(options);
        _sessions = new SessionPool(options);
        _notebooks = notebooks.ToDictionary(notebook => notebook.Notebook.Name, StringComparer.Ordinal);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Listen(options.Host, options.Port);
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        _app = builder.Build();
        _app.Use(GuardAsync);
        Map();
    }

    /// <summary>The port that it listens at.</summary>
    public int Port { get; private set; }

    /// <summary>The address to open.</summary>
    public string Address => $"http://{(_options.Host.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{_options.Host}]" : $"{_options.Host}")}:{Port}/"
        + (_options.Token is { } token ? $"?{RequestGuard.Token}={token}" : "");

    /// <summary>Starts to serve.</summary>
    /// <param name="notebooks">The notebooks with their stored outputs.</param>
    /// <param name="nodeModules">The folder that npm filled, or null.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ParameterException">A notebook's cell of parameters cannot be used.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LiveServer> StartAsync(
        IReadOnlyList<(string Path, Notebook Notebook)> notebooks, string? nodeModules, LiveOptions options, CancellationToken cancellation)
    {
        var server = new LiveServer(notebooks.Select(entry => new LiveNotebook(entry.Path, entry.Notebook)), new LiveAssets(nodeModules), options);
        try
        {
            await server._app.StartAsync(cancellation);
            server.Port = new Uri(server._app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sessions.DisposeAsync();
        await _app.DisposeAsync();
    }

    private void Map()
    {
        _app.MapGet("/", () => Page(LivePage.Index(_notebooks.Values, _assets)));
        _app.MapGet("/{name}.html", (string name, HttpRequest request) =>
        {
            LiveNotebook notebook = Find(name);
            IReadOnlyList<ParameterChange> changes = notebook.Changes(request.Query.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.ToString())));
            return Page(LivePage.ToHtml(notebook, changes, _assets, _options.AllowsEdits));
        });
        _app.MapGet("/assets/{name}", (string name, HttpResponse response) =>
        {
            (byte[] content, string type) = _assets.Find(name) ?? throw new LiveException(404, "There is no such file.");
            response.Headers.CacheControl = "public, max-age=31536000, immutable"; // the name changes with the content
            return Results.Bytes(content, type);
        });
        _app.MapPost("/live/{name}/sessions", async (string name, HttpRequest request) =>
        {
            LiveNotebook notebook = Find(name);
            LiveSession session = await _sessions.OpenAsync(notebook, notebook.Changes((await ReadAsync<ChangeRequest>(request)).Values ?? []));
            return Results.Json(new { id = session.Id }, Json);
        });
        _app.MapGet("/live/sessions/{id}/events", ListenAsync);
        _app.MapPost("/live/sessions/{id}/change", async (string id, HttpRequest request) =>
        {
            LiveSession session = _sessions.Find(id);
            ChangeRequest change = await ReadAsync<ChangeRequest>(request);
            return Results.Json(new { change = await session.ChangeAsync(session.Notebook.Changes(change.Values ?? []), change.LooksAt ?? []) }, Json);
        });
        _app.MapPost("/live/sessions/{id}/edit", async (string id, HttpRequest request) =>
        {
            LiveSession session = _sessions.Find(id);
            EditRequest edit = await ReadAsync<EditRequest>(request);
            if (!_options.AllowsEdits)
            {
                throw new LiveException(403, "This server was started with --no-edit: code cannot be changed.");
            }

            if (!session.Notebook.CanBeEdited(edit.Cell))
            {
                throw new LiveException(400, $"There is no cell {edit.Cell} that can be edited.");
            }

            return Results.Json(new { change = await session.EditAsync(edit.Cell, edit.Code ?? "") }, Json);
        });
        _app.MapPost("/live/sessions/{id}/cancel", async (string id) =>
        {
            await _sessions.Find(id).CancelAsync();
            return Results.Json(new { }, Json);
        });
        _app.MapPost("/live/sessions/{id}/close", async (string id) =>
        {
            await _sessions.CloseAsync(id);
            return Results.Json(new { }, Json);
        });
        _app.MapGet("/live/sessions/{id}/notebook", (string id) =>
        {
            Notebook executed = _sessions.Find(id).Executed();
            return Results.File(System.Text.Encoding.UTF8.GetBytes(NotebookWriter.ToJson(executed)), "application/x-ipynb+json", executed.Name + ".ipynb");
        });
        _app.MapFallback(() => Results.Text("There is no such page.", statusCode: 404));
    }

    private async Task ListenAsync(string id, HttpContext context)
    {
        LiveSession session = _sessions.Find(id);
        context.Response.ContentType = "text/event-stream";
        await context.Response.StartAsync(context.RequestAborted);
        try
        {
            await foreach (LiveMessage message in session.ListenAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(message.ToEvent(), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer"; // an address may hold the token
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        try
        {
            if (_guard.Refuse(context.Request, Port > 0 ? Port : context.Connection.LocalPort) is { } refusal)
            {
                throw refusal;
            }

            if (_options.Token is { } token && context.Request.Query.ContainsKey(RequestGuard.Token))
            {
                // From here on a cookie says it, and the token is gone from the address that a reader may pass on.
                context.Response.Cookies.Append(RequestGuard.Token, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
                context.Response.Redirect(context.Request.PathBase + context.Request.Path + QueryString.Create(context.Request.Query.Where(entry => entry.Key != RequestGuard.Token)));
                return;
            }

            await next(context);
        }
        catch (LiveException refused)
        {
            await AnswerAsync(context, refused.Status, refused.Message);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            await AnswerAsync(context, exception is BadHttpRequestException bad ? bad.StatusCode : 400, "The request is not the JSON that was expected.");
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Request.Path.StartsWithSegments("/live")
            ? context.Response.WriteAsJsonAsync(new { message }, Json)
            : context.Response.WriteAsync(message); // plain text: nothing of a request becomes markup
    }

    private LiveNotebook Find(string name) => _notebooks.GetValueOrDefault(name) ?? throw new LiveException(404, "There is no such notebook.");

    private static IResult Page(string html) => Results.Text(html, "text/html; charset=utf-8");

    private static async Task<T> ReadAsync<T>(HttpRequest request) =>
        await request.ReadFromJsonAsync<T>(Json, request.HttpContext.RequestAborted) ?? throw new JsonException("null");
}
