using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRunner.Jupyter;

/// <summary>The folder by which Jupyter finds this kernel: how to start it, its Python side, and plotly.js for figures.</summary>
internal static partial class KernelSpecification
{
    /// <summary>The name that the notebooks ask for.</summary>
    public const string UsualName = ".net-csharp";

    /// <summary>The file that Jupyter's server gives to pages with figures.</summary>
    public const string PlotlyFile = "plotly.min.js";

    private const string Owner = "NotebookRunner";
    private const string WrapperFile = "csharp_kernel.py";

    /// <summary>Writes the folder.</summary>
    /// <param name="folder">Jupyter's data folder, which holds <c>kernels</c>.</param>
    /// <param name="name">The kernelspec's name.</param>
    /// <param name="python">The Python to run it with.</param>
    /// <param name="plotly">The path of plotly.js, or null when there is none.</param>
    /// <param name="force">Whether a kernelspec of another program is replaced.</param>
    /// <returns>The kernelspec's folder.</returns>
    /// <exception cref="JupyterException">The name is not one, or belongs to another program's kernel.</exception>
    public static string Install(string folder, string name, JupyterPython python, string? plotly, bool force)
    {
        string target = Target(folder, name);
        string[] present = [target, .. python.Kernels.Where(kernel => kernel.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(kernel => kernel.Value)];
        if (!force && present.FirstOrDefault(other => Directory.Exists(other) && !IsOurs(other)) is { } foreign)
        {
            throw new JupyterException($"{foreign} is another program's kernel of the name {name}, and was left alone. Install beside it with --name NAME (and choose that kernel in the notebook), or in its place with --force.");
        }

        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, WrapperFile), Embedded(WrapperFile));
        File.WriteAllText(Path.Combine(target, "kernel.json"), Specification(name, python.Executable).ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
        if (plotly is not null)
        {
            File.Copy(plotly, Path.Combine(target, PlotlyFile));
        }

        return target;
    }

    /// <summary>Removes the folder.</summary>
    /// <param name="folder">Jupyter's data folder.</param>
    /// <param name="name">The kernelspec's name.</param>
    /// <returns>The folder that was removed.</returns>
    /// <exception cref="JupyterException">There is none, or it belongs to another program.</exception>
    public static string Uninstall(string folder, string name)
    {
        string target = Target(folder, name);
        if (!Directory.Exists(target))
        {
            throw new JupyterException($"{target} does not exist: nothing was removed.");
        }

        if (!IsOurs(target))
        {
            throw new JupyterException($"{target} is another program's kernel and was left alone.");
        }

        Directory.Delete(target, recursive: true);
        return target;
    }

    private static JsonObject Specification(string name, string python)
    {
        string dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        return new JsonObject
        {
            ["argv"] = new JsonArray(
                python, $"{{resource_dir}}/{WrapperFile}",
                dotnet, typeof(KernelSpecification).Assembly.Location, "jupyter", "serve", "--name", name, "--",
                "-f", "{connection_file}"),
            ["display_name"] = name == UsualName ? ".NET (C#)" : $".NET (C#), {name}",
            ["language"] = "csharp",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { ["installed_by"] = Owner, ["debugger"] = false },
        };
    }

    private static bool IsOurs(string folder)
    {
        try
        {
            JsonNode? specification = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")));
            return (string?)specification?["metadata"]?["installed_by"] == Owner;
        }
        catch (Exception exception) when (exception is IOException or JsonException or InvalidOperationException)
        {
            return false; // no kernelspec that this program wrote
        }
    }

    private static string Target(string folder, string name) => KernelName().IsMatch(name)
        ? Path.Combine(folder, "kernels", name)
        : throw new JupyterException($"\"{name}\" cannot name a kernel: Jupyter allows the letters a to z, digits, dots, dashes and underscores.");

    private static string Embedded(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"NotebookRunner.Jupyter.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]+$")]
    private static partial Regex KernelName();
}
