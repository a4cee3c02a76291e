using System.Diagnostics;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Tests;

/// <summary>The runner as a user starts it, in an empty folder of its own.</summary>
internal sealed class RunnerProcess : IDisposable
{
    /// <summary>The environment variable that marks the runner and all that it starts as this test's.</summary>
    public const string MarkVariable = "RUNNER_TEST_MARK";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("runner-");

    public string Folder => _folder.FullName;

    /// <summary>The assembly that dotnet is to start.</summary>
    public static string Assembly => typeof(Notebook).Assembly.Location;

    /// <summary>Environment variables beside those that every process has.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public void Write(string name, params string[] cells) => WriteText(name, TestNotebook.Json(cells));

    public void WriteText(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public Process Start(params string[] arguments) => StartProgram("dotnet", [Assembly, .. arguments]);

    public Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => FinishAsync(Start(arguments));

    /// <summary>The runner inside a shell command, in which <c>$RUN</c> stands for it.</summary>
    public Task<(int ExitCode, string Output, string Error)> ShellAsync(string program, params string[] arguments) => FinishAsync(StartProgram(program, arguments));

    /// <summary>The output files by name, with their bytes.</summary>
    public SortedDictionary<string, byte[]> Files(string folder = "out") => new(
        Directory.EnumerateFiles(Path.Combine(Folder, folder)).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private Process StartProgram(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["RUN"] = $"dotnet {Assembly}";
        start.Environment[MarkVariable] = Folder;
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<(int ExitCode, string Output, string Error)> FinishAsync(Process started)
    {
        using Process process = started;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
