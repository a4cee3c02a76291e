using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace NotebookRunner.Tests.Jupyter;

/// <summary>
/// A Jupyter of this test's own, in which the kernel is installed as a user does it: Debian's programs, with folders for
/// data, settings and running kernels that are removed at the end. Every process that it starts is marked.
/// </summary>
internal sealed class JupyterInstallation : IDisposable
{
    /// <summary>Debian's packages are for this Python; another may come first on the path.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly Lazy<bool> IsThere = new(HasJupyter);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jupyter-");

    public JupyterInstallation()
    {
        Assert.SkipUnless(IsThere.Value, "Jupyter is not installed (Debian: jupyter-notebook, python3-ipykernel, python3-nbclient).");
    }

    /// <summary>The folder of notebooks, and the mark.</summary>
    public string Folder => _folder.FullName;

    public string Kernels => Path.Combine(Folder, "data", "kernels");

    /// <summary>Installs, uninstalls or lists with the runner's own verb.</summary>
    public Task<(int ExitCode, string Output, string Error)> RunnerAsync(params string[] arguments) =>
        FinishAsync(Start("dotnet", [RunnerProcess.Assembly, "jupyter", .. arguments]));

    /// <summary>Installs the kernel under its usual name.</summary>
    public async Task InstallAsync()
    {
        string assets = Path.Combine(Repository.Root, "environment", "node_modules");
        (int exitCode, _, string error) = await RunnerAsync("install", "--python", Python, "--assets", assets);
        Assert.True(exitCode == 0, error);
    }

    /// <summary>Does the steps in a new kernel, and says what each gave (drive_kernel.py).</summary>
    public async Task<JsonArray> DriveAsync(params JsonObject[] steps)
    {
        using Process process = Start(Python, [Script("drive_kernel.py"), ".net-csharp"]);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(new JsonArray([.. steps]).ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string said = await error;
        return process.ExitCode == 0 ? JsonNode.Parse(await output)!.AsArray() : throw new InvalidOperationException(said);
    }

    /// <summary>Runs a script of this folder.</summary>
    public Task<(int ExitCode, string Output, string Error)> PythonAsync(string script, params string[] arguments) =>
        FinishAsync(Start(Python, [Script(script), .. arguments]));

    public Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JUPYTER_DATA_DIR"] = Path.Combine(Folder, "data");
        start.Environment["JUPYTER_CONFIG_DIR"] = Path.Combine(Folder, "config");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(Folder, "runtime");
        start.Environment["IPYTHONDIR"] = Path.Combine(Folder, "ipython");
        start.Environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"; // or ipykernel warns of the debugger that it brings
        start.Environment[RunnerProcess.MarkVariable] = Folder;
        return Process.Start(start)!;
    }

    public void Dispose()
    {
        foreach (int id in MarkedProcesses.Find(Folder))
        {
            try
            {
                Process.GetProcessById(id).Kill();
            }
            catch (ArgumentException)
            {
                // It has just ended by itself.
            }
        }

        _folder.Delete(recursive: true);
    }

    private static string Script(string name) => Path.Combine(Repository.Root, "tests", "NotebookRunner.Tests", "Jupyter", name);

    private static async Task<(int ExitCode, string Output, string Error)> FinishAsync(Process started)
    {
        using Process process = started;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static bool HasJupyter()
    {
        if (!File.Exists(Python))
        {
            return false;
        }

        using Process process = Process.Start(new ProcessStartInfo(Python, ["-c", "import notebook, nbclient, ipykernel"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
