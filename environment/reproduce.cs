#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Sets everything up and reruns every notebook: dotnet run environment/reproduce.cs
// Needs the .NET 10 SDK, and npm for figures and formulas that work without a network.

using System.Diagnostics;
using System.Globalization;

string root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
string packages = Environment.GetEnvironmentVariable("RareEarthPackages") is { Length: > 0 } chosen ? chosen : "offline";
string runner = Path.Combine(root, "lib", "NotebookRunner", "bin", packages, "Release", "net10.0", "NotebookRunner.dll");
var clock = Stopwatch.StartNew();

Say(packages == "offline"
    ? "Packages: the stand-ins in lib/offline (set the environment variable RareEarthPackages=nuget for the real ones)."
    : $"Packages: {packages} (unset the environment variable RareEarthPackages for the stand-ins in lib/offline).");

string? assets = InstallPageAssets();

foreach (string project in new[] { "lib/RareEarth.Replication", "lib/NotebookRunner" })
{
    Say($"Building {project} …");
    if (Run("dotnet", ["msbuild", Path.Combine(root, project), "-restore", "-property:Configuration=Release", "-nologo", "-verbosity:quiet"]) is not 0 and var failed)
    {
        return Stop($"{project} does not build: see above.", failed);
    }
}

Say("Running the notebooks …");
string[] arguments = [runner, "run", "notebooks", "--out", "out", "--introduction", "notebooks/index.md", "--ledger-introduction", "notebooks/ledger.md"];
int exitCode = Run("dotnet", assets is null ? arguments : [.. arguments, "--assets", assets]);
Say(string.Create(CultureInfo.InvariantCulture, $"{(exitCode == 0 ? "Done" : "Ended with errors")} after {clock.Elapsed.TotalSeconds:0} s. Open {Path.Combine(root, "out", "index.html")}"));
return exitCode;

// plotly.js and KaTeX, which make a page independent of the network. Without npm the pages link them.
string? InstallPageAssets()
{
    string folder = Path.Combine(root, "environment");
    string modules = Path.Combine(folder, "node_modules");
    string stamp = Path.Combine(modules, ".package-lock.json"); // npm writes it last
    if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
    {
        return modules;
    }

    Say("Fetching plotly.js and KaTeX with npm …");
    bool windows = OperatingSystem.IsWindows(); // there npm is a script, which only the shell starts
    int npm = Run(
        windows ? "cmd" : "npm",
        [.. windows ? ["/c", "npm"] : Array.Empty<string>(), "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
    if (npm == 0)
    {
        return modules;
    }

    Say("npm did not install them: figures and formulas will need the network, and the pages say so.");
    return null;
}

int Run(string program, IEnumerable<string> arguments)
{
    try
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = root })!;
        process.WaitForExit();
        return process.ExitCode;
    }
    catch (System.ComponentModel.Win32Exception exception)
    {
        Say($"{program} cannot be started: {exception.Message}");
        return 127;
    }
}

int Stop(string message, int exitCode)
{
    Console.Error.WriteLine(message);
    return exitCode;
}

void Say(string message) => Console.WriteLine(message);
