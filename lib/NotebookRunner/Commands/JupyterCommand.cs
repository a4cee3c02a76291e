using System.CommandLine;
using System.Text;
using NotebookRunner.Execution;
using NotebookRunner.Jupyter;
using NotebookRunner.Kernel;

namespace NotebookRunner.Commands;

/// <summary>The verb <c>jupyter</c>: makes the engine a kernel of Jupyter, and serves it.</summary>
internal static class JupyterCommand
{
    public static Command Create() => new("jupyter", "Makes this program the C# kernel of Jupyter Notebook, JupyterLab, nbclient and VS Code.")
    {
        CreateInstall(),
        CreateUninstall(),
        CreateServe(),
    };

    private static Command CreateInstall()
    {
        var place = new JupyterPlace();
        Option<string?> assets = new("--assets") { Description = "The folder that npm filled, for figures without a network (environment/node_modules).", DefaultValueFactory = _ => Path.Combine("environment", "node_modules") };
        Option<bool> force = new("--force") { Description = "Replaces another program's kernel of the same name." };
        Command command = new("install", "Tells Jupyter of the kernel. Run it again after the repository has moved.") { assets, force };
        place.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(async () =>
        {
            (JupyterPython python, string folder) = await place.FindAsync(parsed);
            string plotly = Path.Combine(parsed.GetValue(assets) ?? "", "plotly.js-dist-min", "plotly.min.js");
            bool hasPlotly = File.Exists(plotly);
            string target = KernelSpecification.Install(folder, place.Name(parsed), python, hasPlotly ? plotly : null, parsed.GetValue(force));
            Console.WriteLine($"Installed {target}, run by {python.Executable}.");
            Console.WriteLine(hasPlotly ? "Figures are drawn without a network." : $"Figures are drawn with plotly.js from the network, because {plotly} is missing: run environment/reproduce.cs or npm, and install again.");
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command CreateUninstall()
    {
        var place = new JupyterPlace();
        Command command = new("uninstall", "Removes the kernel from Jupyter.");
        place.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(async () =>
        {
            string folder = (await place.FindAsync(parsed)).Folder;
            Console.WriteLine($"Removed {KernelSpecification.Uninstall(folder, place.Name(parsed))}.");
            return ExitCode.Success;
        }));
        return command;
    }

    /// <summary>What the kernel's Python side starts; not for people.</summary>
    private static Command CreateServe()
    {
        Option<string> name = new("--name") { DefaultValueFactory = _ => KernelSpecification.UsualName };
        Command command = new("serve", "Answers the kernel's Python side over the standard streams.") { name };
        command.Hidden = true;
        command.SetAction((parsed, _) => RunAsync(async () =>
        {
            using var requests = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            await using var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var limits = new RunLimits { CellTimeout = null, NotebookTimeout = null, MemoryMiB = null }; // somebody watches, and can interrupt
            await JupyterEngine.ServeAsync(requests, answers, Environment.CurrentDirectory, parsed.GetValue(name)!, limits);
            return ExitCode.Success;
        }));
        return command;
    }

    private static async Task<int> RunAsync(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (exception is JupyterException or KernelStartException or IOException or UnauthorizedAccessException)
        {
            CommandAction.Tell(exception.Message);
            return ExitCode.Unusable;
        }
    }
}
