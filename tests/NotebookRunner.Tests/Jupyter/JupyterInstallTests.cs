using System.Text.Json.Nodes;
using Xunit;

namespace NotebookRunner.Tests.Jupyter;

/// <summary>Installing and removing the kernelspec.</summary>
public sealed class JupyterInstallTests
{
    private static readonly string[] Python = ["--python", JupyterInstallation.Python];

    [Fact]
    public async Task The_kernel_is_listed_after_installing_and_not_after_uninstalling()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        Assert.Contains(".net-csharp", await ListAsync(jupyter), StringComparison.Ordinal);
        Assert.Equal(["csharp_kernel.py", "kernel.json"], Files(jupyter, ".net-csharp").Where(name => name != "plotly.min.js"));

        Assert.Equal(0, (await jupyter.RunnerAsync(["install", .. Python, "--assets", "nowhere"])).ExitCode); // again, as after a move
        Assert.Equal(["csharp_kernel.py", "kernel.json"], Files(jupyter, ".net-csharp"));

        Assert.Equal(0, (await jupyter.RunnerAsync(["uninstall", .. Python])).ExitCode);
        Assert.DoesNotContain(".net-csharp", await ListAsync(jupyter), StringComparison.Ordinal);

        (int exitCode, _, string error) = await jupyter.RunnerAsync(["uninstall", .. Python]);
        Assert.Equal(2, exitCode);
        Assert.Contains("does not exist: nothing was removed", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programs_kernel_is_left_alone_unless_that_is_asked_for()
    {
        using var jupyter = new JupyterInstallation();
        string foreign = Path.Combine(jupyter.Kernels, ".net-csharp");
        Directory.CreateDirectory(foreign);
        const string Specification = """{"argv": ["other"], "display_name": ".NET (C#)", "language": "C#"}""";
        await File.WriteAllTextAsync(Path.Combine(foreign, "kernel.json"), Specification, TestContext.Current.CancellationToken);

        (int exitCode, _, string error) = await jupyter.RunnerAsync(["install", .. Python]);
        Assert.Equal(2, exitCode);
        Assert.Contains("is another program's kernel of the name .net-csharp, and was left alone. Install beside it with --name NAME", error, StringComparison.Ordinal);
        (exitCode, _, error) = await jupyter.RunnerAsync(["uninstall", .. Python]);
        Assert.Equal(2, exitCode);
        Assert.Contains("is another program's kernel and was left alone", error, StringComparison.Ordinal);
        Assert.Equal(Specification, await File.ReadAllTextAsync(Path.Combine(foreign, "kernel.json"), TestContext.Current.CancellationToken));

        Assert.Equal(0, (await jupyter.RunnerAsync(["install", .. Python, "--name", "rare-earths"])).ExitCode);
        Assert.Contains("\"display_name\": \".NET (C#), rare-earths\"", await File.ReadAllTextAsync(Path.Combine(jupyter.Kernels, "rare-earths", "kernel.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await jupyter.RunnerAsync(["install", .. Python, "--force"])).ExitCode);
        Assert.Contains("csharp_kernel.py", Files(jupyter, ".net-csharp"));
    }

    [Fact]
    public async Task A_prefix_is_used_as_Jupyter_uses_it_and_two_places_are_refused()
    {
        using var jupyter = new JupyterInstallation();
        Assert.Equal(0, (await jupyter.RunnerAsync(["install", .. Python, "--prefix", "here"])).ExitCode);
        Assert.True(File.Exists(Path.Combine(jupyter.Folder, "here", "share", "jupyter", "kernels", ".net-csharp", "kernel.json")));

        Assert.Equal(2, (await jupyter.RunnerAsync(["install", .. Python, "--prefix", "here", "--user"])).ExitCode);
        Assert.Equal(2, (await jupyter.RunnerAsync(["install", .. Python, "--name", "a/b"])).ExitCode);
    }

    [Fact]
    public async Task A_Python_without_Jupyter_is_named()
    {
        using var jupyter = new JupyterInstallation();
        (int exitCode, _, string error) = await jupyter.RunnerAsync("install", "--python", "no-such-python");

        Assert.Equal(2, exitCode);
        Assert.Contains("no-such-python: no Python there has ipykernel. Install Jupyter", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kernel_whose_repository_has_moved_says_so()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        string file = Path.Combine(jupyter.Kernels, ".net-csharp", "kernel.json");
        JsonNode specification = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        specification["argv"]![3] = "/moved/NotebookRunner.dll";
        await File.WriteAllTextAsync(file, specification.ToJsonString(), TestContext.Current.CancellationToken);

        InvalidOperationException told = await Assert.ThrowsAsync<InvalidOperationException>(() => jupyter.DriveAsync());
        Assert.Contains("The C# engine is not there any more: /moved/NotebookRunner.dll. Was the repository moved, or cleaned? Build it", told.Message, StringComparison.Ordinal);
    }

    private static async Task<string> ListAsync(JupyterInstallation jupyter)
    {
        using System.Diagnostics.Process process = jupyter.Start(JupyterInstallation.Python, "-m", "jupyter_client.kernelspecapp", "list");
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + error;
    }

    private static IEnumerable<string> Files(JupyterInstallation jupyter, string kernel) =>
        Directory.EnumerateFiles(Path.Combine(jupyter.Kernels, kernel)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
