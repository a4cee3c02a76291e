using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using NotebookRunner.Execution;
using NotebookRunner.Live;

namespace NotebookRunner.Commands;

/// <summary>The verb <c>serve</c>: live pages, on which parameters can be changed.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var usual = new LiveOptions();
        Argument<string[]> notebooks = new("notebooks") { Description = "Notebooks, or folders of notebooks.", DefaultValueFactory = _ => ["notebooks"] };
        Option<string?> assets = new("--assets") { Description = "The node_modules folder with plotly.js and KaTeX; without it environment/node_modules is taken, if it is there." };
        Option<string> host = new("--host") { Description = "The address to listen at. Any but a loopback address asks readers for a token.", DefaultValueFactory = _ => usual.Host.ToString() };
        Option<int> port = NumberOption.Create("--port", "The port; 0 takes a free one.", usual.Port, value => value is >= 0 and <= 65535, "a number from 0 to 65535");
        Option<bool> noEdit = new("--no-edit") { Description = "Readers cannot change code, only parameters." };
        Option<int> sessions = NumberOption.Create("--sessions", "How many pages can compute at the same time, each in a process of its own.", usual.MostSessions, value => value >= 1, "a whole number of at least 1");
        Option<double> timeout = NumberOption.Create("--cell-timeout", "Seconds that a cell may run; 0 for no limit.", usual.Limits.CellTimeout!.Value.TotalSeconds, value => value is >= 0 and <= int.MaxValue, "a number of seconds, 0 for no limit");
        Option<int> memory = NumberOption.Create("--memory", "MiB of memory that a session may hold; 0 for no limit.", usual.Limits.MemoryMiB!.Value, value => value is 0 or >= RunLimits.LeastMemoryMiB,
            string.Create(CultureInfo.InvariantCulture, $"a whole number of MiB, at least {RunLimits.LeastMemoryMiB}, or 0 for no limit"));
        Command command = new("serve", "Serves notebooks as live pages: a changed parameter runs the cells that depend on it.") { notebooks, assets, host, port, noEdit, sessions, timeout, memory };
        command.SetAction((parsed, cancellation) => CommandAction.RunAsync(batch: null, () =>
        {
            if (!IPAddress.TryParse(parsed.GetValue(host), out IPAddress? address))
            {
                CommandAction.Tell($"--host {parsed.GetValue(host)}: expected an IP address, such as 127.0.0.1 or 0.0.0.0.");
                return Task.FromResult(ExitCode.Unusable);
            }

            var options = new LiveOptions
            {
                Host = address,
                Port = parsed.GetValue(port),
                AllowsEdits = !parsed.GetValue(noEdit),
                MostSessions = parsed.GetValue(sessions),
                Token = IPAddress.IsLoopback(address) ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                Limits = usual.Limits with
                {
                    CellTimeout = parsed.GetValue(timeout) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
                    MemoryMiB = parsed.GetValue(memory) is > 0 and var limit ? limit : null,
                },
            };
            return ServeAsync(NotebookSelection.Read(parsed.GetValue(notebooks)!), parsed.GetValue(assets) ?? UsualAssets(), options, cancellation);
        }));
        return command;
    }

    private static async Task<int> ServeAsync(NotebookSelection selection, string? assets, LiveOptions options, CancellationToken cancellation)
    {
        try
        {
            await using LiveServer server = await LiveServer.StartAsync(selection.Notebooks, assets, options, cancellation);
            foreach (string problem in selection.Problems)
            {
                CommandAction.Tell(problem);
            }

            Console.WriteLine($"Live pages: {server.Address}");
            Console.WriteLine(options.AllowsEdits
                ? "Readers can change code, which then runs with your rights; --no-edit takes that away. Stop with Ctrl+C."
                : "Stop with Ctrl+C.");
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return ExitCode.Success;
        }
        catch (IOException exception)
        {
            CommandAction.Tell($"--port {options.Port}: {exception.Message}");
            return ExitCode.Unusable;
        }
    }

    private static string? UsualAssets() => Directory.Exists(Path.Combine("environment", "node_modules")) ? Path.Combine("environment", "node_modules") : null;
}
