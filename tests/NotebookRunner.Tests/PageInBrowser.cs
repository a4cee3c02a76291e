using System.Text.Json;
using NotebookRunner.Execution;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>
/// Opens notebooks' pages in a browser and asks them questions; skips the test where that is not possible. One browser serves
/// all tests of a class.
/// </summary>
public sealed class PageInBrowser : IAsyncDisposable
{
    // Observers speak when frames are drawn: a few of them let the page react to what a test did.
    private const string Settled = """
        async function settled() {
          for (let i = 0; i < 4; i++) {
            await new Promise(done => requestAnimationFrame(done));
            await new Promise(done => setTimeout(done, 40));
          }
        }
        await settled();

        """;

    private static readonly Lazy<PageAssets> LoadedAssets = new(() => PageAssets.Load(Path.Combine(Repository.Root, "environment", "node_modules")));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("page-");
    private ChromiumSession? _session;

    /// <summary>The assets that the set-up installs.</summary>
    public static PageAssets Assets()
    {
        Assert.SkipUnless(LoadedAssets.Value.IsOffline, "The page assets are not installed: run environment/reproduce.cs first.");
        return LoadedAssets.Value;
    }

    /// <summary>What a script in the page gives, and what the console was told.</summary>
    /// <param name="run">The executed notebook.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="script">The body of an async function; <c>await settled()</c> lets the page react.</param>
    /// <param name="dark">Whether the system has dark colours.</param>
    public Task<(JsonElement Answer, IReadOnlyList<string> Console)> AskAsync(NotebookRun run, int width, string script, bool dark = false) =>
        AskPageAsync(() => NotebookPage.ToHtml(run, Assets()), width, script, dark);

    /// <summary>The same of any page, which is opened at a fragment.</summary>
    public async Task<(JsonElement Answer, IReadOnlyList<string> Console)> AskPageAsync(Func<string> page, int width, string script, bool dark = false, string fragment = "")
    {
        Chromium? chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "Chromium is not installed.");
        string path = Path.Combine(_folder.FullName, "page.html");
        await File.WriteAllTextAsync(path, page(), TestContext.Current.CancellationToken);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(60));
        _session ??= await ChromiumSession.StartAsync(chromium, timeout.Token);
        await _session.OpenAsync(path, width, dark, timeout.Token, fragment);
        JsonElement answer = await _session.AskAsync(Settled + script, timeout.Token);
        string[] console = [.. _session.Console];
        await _session.AskAsync("localStorage.clear();", timeout.Token); // the next test is another reader
        return (answer, console);
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
