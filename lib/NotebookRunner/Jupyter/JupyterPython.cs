using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace NotebookRunner.Jupyter;

/// <summary>A Python that has Jupyter's kernel package, and what it knows of Jupyter.</summary>
/// <param name="Executable">The program.</param>
/// <param name="Prefix">Where this Python is installed (<c>sys.prefix</c>).</param>
/// <param name="UserData">Jupyter's data folder of this user.</param>
/// <param name="Kernels">Kernelspecs by name, with their folders.</param>
internal sealed record JupyterPython(string Executable, string Prefix, string UserData, IReadOnlyDictionary<string, string> Kernels)
{
    private const string Probe = """
        import json, sys
        import ipykernel.kernelbase
        from jupyter_client.kernelspec import KernelSpecManager
        from jupyter_core.paths import jupyter_data_dir
        print(json.dumps({"Executable": sys.executable, "Prefix": sys.prefix, "UserData": jupyter_data_dir(), "Kernels": KernelSpecManager().find_kernel_specs()}))
        """;

    /// <summary>Finds the Python to use.</summary>
    /// <param name="python">The one that the user names, or null to try the usual ones.</param>
    /// <exception cref="JupyterException">None of them has ipykernel.</exception>
    public static async Task<JupyterPython> FindAsync(string? python)
    {
        string[] candidates = python is not null ? [python] : ["python3", "python", "/usr/bin/python3"];
        foreach (string candidate in candidates)
        {
            if (await AskAsync(candidate) is { } found)
            {
                return found;
            }
        }

        throw new JupyterException(
            $"{string.Join(", ", candidates)}: no Python there has ipykernel. Install Jupyter (pip install jupyterlab; on Debian: apt install jupyter-notebook), or name its Python with --python PATH.");
    }

    private static async Task<JupyterPython?> AskAsync(string python)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(python, ["-c", Probe]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? JsonSerializer.Deserialize<JupyterPython>(await output) : null;
        }
        catch (Win32Exception)
        {
            return null; // there is no such program
        }
    }
}
