using System.Diagnostics;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Tests;

/// <summary>The runner as a user starts it, in an empty folder of its own.</summary>
internal sealed class RunnerProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("runner-");

    public string Folder => _folder.FullName;

    public void Write(string name, params string[] cells) => File.WriteAllText(Path.Combine(Folder, name), TestNotebook.Json(cells));

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Notebook).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The output files by name, with their bytes.</summary>
    public SortedDictionary<string, byte[]> Files(string folder = "out") => new(
        Directory.EnumerateFiles(Path.Combine(Folder, folder)).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
