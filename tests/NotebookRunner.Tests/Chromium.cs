using System.Diagnostics;

namespace NotebookRunner.Tests;

/// <summary>Opens pages in headless Chromium, with no network, and reads what became of them.</summary>
internal sealed class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private Chromium(string program) => Program = program;

    /// <summary>The program's path.</summary>
    public string Program { get; }

    /// <summary>Null where none is installed; CI installs one and fails on a skipped test.</summary>
    public static Chromium? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string? program = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return program is null ? null : new Chromium(program);
    }

    /// <summary>Opens a file and gives the document after its scripts ran, and every line that they wrote to the console.</summary>
    public async Task<(string Document, IReadOnlyList<string> Console)> OpenAsync(string path)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("chromium-");
        try
        {
            var start = new ProcessStartInfo(Program,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
                $"--user-data-dir={profile.FullName}", "--enable-logging=stderr", "--virtual-time-budget=20000",
                "--window-size=1280,2000", "--dump-dom", new Uri(Path.GetFullPath(path)).AbsoluteUri,
            ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start)!;
            Task<string> document = process.StandardOutput.ReadToEndAsync();
            string log = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (await document, [.. log.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal))]);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
