using NotebookRunner.Live;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests.Live;

/// <summary>A server of live pages for a test, of notebooks in a folder of its own.</summary>
internal sealed class LivePages : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("live-");
    private LiveServer? _server;

    public string Folder => _folder.FullName;

    public Uri Address => new(_server!.Address);

    public int Port => _server!.Port;

    /// <summary>Serves one notebook whose first cell holds its parameters.</summary>
    public static async Task<LivePages> ServeAsync(LiveOptions options, params string[] cells)
    {
        var pages = new LivePages();
        string path = Path.Combine(pages.Folder, "notes.ipynb");
        await File.WriteAllTextAsync(path, TestNotebook.TaggedJson("parameters", cells));
        await pages.StartAsync([(path, NotebookReader.Read(path))], null, options);
        return pages;
    }

    /// <summary>Serves a committed notebook.</summary>
    public static async Task<LivePages> ServeCommittedAsync(string name)
    {
        string assets = Path.Combine(Repository.Root, "environment", "node_modules");
        string path = Path.Combine(Repository.Root, "notebooks", name + ".ipynb");
        var pages = new LivePages();
        await pages.StartAsync([(path, NotebookReader.Read(path))], assets, new LiveOptions());
        return pages;
    }

    /// <summary>A browser-like client: it may send any header.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}/"), Timeout = TimeSpan.FromSeconds(60) };

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task StartAsync(IReadOnlyList<(string Path, Notebook Notebook)> notebooks, string? assets, LiveOptions options) =>
        _server = await LiveServer.StartAsync(notebooks, assets, options with { Port = 0 }, TestContext.Current.CancellationToken);
}
