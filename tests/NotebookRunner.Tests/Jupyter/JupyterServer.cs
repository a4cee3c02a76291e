using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NotebookRunner.Tests.Jupyter;

/// <summary>
/// Jupyter Notebook as a user starts it, in a folder that looks like the repository: its notebooks are copies, which may be
/// changed, and its library and data are the repository's.
/// </summary>
internal sealed class JupyterServer : IDisposable
{
    private const string Token = "secret";

    private readonly Process _process;
    private readonly Uri _address;
    private bool _isGone;

    private JupyterServer(Process process, Uri address)
    {
        _process = process;
        _address = address;
    }

    public static async Task<JupyterServer> StartAsync(JupyterInstallation jupyter, CancellationToken cancellation)
    {
        string folder = Path.Combine(jupyter.Folder, "repository");
        Directory.CreateDirectory(Path.Combine(folder, "notebooks"));
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb"))
        {
            File.Copy(path, Path.Combine(folder, "notebooks", Path.GetFileName(path)));
        }

        foreach (string linked in (string[])["lib", "data"])
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, linked), Path.Combine(Repository.Root, linked));
        }

        int port = FreePort();
        Process process = jupyter.Start(
            JupyterInstallation.Python, "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"--port={port}"), "--port-retries=0", $"--NotebookApp.token={Token}", $"--notebook-dir={folder}");
        _ = process.StandardOutput.ReadToEndAsync(cancellation); // or a full pipe stops it
        _ = process.StandardError.ReadToEndAsync(cancellation);
        var server = new JupyterServer(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
        await server.AwaitReadyAsync(cancellation);
        return server;
    }

    /// <summary>The address of a notebook's page.</summary>
    public Uri Page(string notebook) => new(_address, $"notebooks/notebooks/{notebook}?token={Token}");

    /// <summary>Kills it, which gives it no time to end its kernels.</summary>
    public void Dispose()
    {
        if (_isGone)
        {
            return;
        }

        _isGone = true;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task AwaitReadyAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                await http.GetStringAsync(new Uri(_address, "api"), cancellation);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
