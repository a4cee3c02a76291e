using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace NotebookRunner.Tests.Jupyter;

/// <summary>The installed kernel, driven by Jupyter's own client.</summary>
public sealed class JupyterKernelTests
{
    [Fact]
    public async Task Cells_give_text_values_displays_and_errors_as_Jupyter_knows_them()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        JsonArray answers = await jupyter.DriveAsync(
            Run("Console.WriteLine(\"out\");\nConsole.Error.WriteLine(\"careful\");\nint x = 41;"),
            Run("$\"{x + 1}\""),
            Run("var shown = HTML(\"<b>first</b>\").Display();\nshown.Update(HTML(\"<b>second</b>\"));"),
            Run("int y = x;\nthrow new InvalidOperationException(\"no more\");"),
            Run("int z = \"text\";"),
            Run("%matplotlib inline"),
            Run("$\"{y}\""));

        Assert.Equal(["stream stdout out\n", "stream stderr careful\n"], Messages(answers[0]));
        Assert.Equal(["execute_result 42"], Messages(answers[1]));
        Assert.Equal(2, (int?)answers[1]!["reply"]!["execution_count"]);
        Assert.Equal(["display_data <b>first</b>", "update_display_data <b>second</b>"], Messages(answers[2]));
        JsonArray displays = answers[2]!["messages"]!.AsArray();
        Assert.Equal((string?)displays[0]!["transient"]!["display_id"], (string?)displays[1]!["transient"]!["display_id"]);
        Assert.Equal(["error cell 4, line 2: System.InvalidOperationException: no more|  > throw new InvalidOperationException(\"no more\");|   at cell 4, line 2"], Messages(answers[3]));
        Assert.Equal("error", (string?)answers[3]!["reply"]!["status"]);
        Assert.StartsWith("error cell 5, line 1: CS0029: Cannot implicitly convert type 'string' to 'int'|  > int z = \"text\";", Messages(answers[4]).Single(), StringComparison.Ordinal);
        Assert.StartsWith("error cell 6, line 1: OtherLanguage: \"%matplotlib\" is a command of another kernel", Messages(answers[5]).Single(), StringComparison.Ordinal);
        Assert.Equal(["execute_result 41"], Messages(answers[6]));
    }

    [Fact]
    public async Task Output_comes_while_the_cell_runs_and_an_interrupt_stops_it_and_keeps_the_state()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        JsonArray answers = await jupyter.DriveAsync(
            Run("int n = 0;"),
            Run("Console.WriteLine(\"begun\");\nwhile (true) n++;", interrupt: "begun"), // it is interrupted only after its text has come
            Run("$\"{n > 0}\""));

        Assert.Equal(["stream stdout begun\n", "error cell 2, line 2: Interrupted: interrupted; all variables are kept|  > while (true) n++;|   at cell 2, line 2"], Messages(answers[1]));
        Assert.Equal(["execute_result True"], Messages(answers[2]));
    }

    [Fact]
    public async Task A_cell_that_does_not_stop_says_so_and_a_second_interrupt_ends_it_with_its_state()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        JsonArray answers = await jupyter.DriveAsync(
            Run("int n = 1;"),
            Run("Console.WriteLine(\"begun\");\nEnumerable.Range(0, int.MaxValue).SelectMany(_ => Enumerable.Range(0, 1000)).Sum(k => 0L + k)", interrupt: "begun", times: 2),
            Run("n"),
            Run("\"works\""));

        string[] messages = Messages(answers[1]);
        Assert.Contains("The cell does not stop", messages[1], StringComparison.Ordinal);
        Assert.StartsWith("error cell 2: Interrupted: the cell did not stop when it was interrupted, so its process was ended. All variables are lost. The next cell starts in a new process", messages[2], StringComparison.Ordinal);
        Assert.Contains("CS0103: The name 'n' does not exist", Messages(answers[2]).Single(), StringComparison.Ordinal);
        Assert.Equal(["execute_result works"], Messages(answers[3]));
    }

    [Fact]
    public async Task A_restart_forgets_everything_and_a_process_that_a_cell_ends_is_replaced()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        JsonArray answers = await jupyter.DriveAsync(
            Run("int n = 1;"),
            new JsonObject { ["restart"] = true },
            Run("n"),
            Run("Environment.Exit(3);"),
            Run("\"works\""));

        Assert.Contains("CS0103", Messages(answers[2]).Single(), StringComparison.Ordinal);
        Assert.StartsWith("error cell 2: KernelDied: the process that ran it ended (exit code 3). A cell must not call Environment.Exit. The next cell starts in a new process", Messages(answers[3]).Single(), StringComparison.Ordinal);
        Assert.Equal(["execute_result works"], Messages(answers[4]));
        Assert.Empty(await MarkedProcesses.WaitForNoneAsync(jupyter.Folder));
    }

    [Fact]
    public async Task The_compiler_completes_explains_and_says_whether_a_cell_has_ended()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        JsonArray answers = await jupyter.DriveAsync(
            Run("var prices = new Dictionary<string, double>();"),
            new JsonObject { ["complete"] = "var s = \"🙂\"; prices.Con", ["at"] = 23 }, // Jupyter counts the face as one
            new JsonObject { ["inspect"] = "prices", ["at"] = 3 },
            new JsonObject { ["inspect"] = "prizes", ["at"] = 3 },
            new JsonObject { ["isComplete"] = "1 + 1" },
            new JsonObject { ["isComplete"] = "if (true) {" });

        JsonNode completion = answers[1]!;
        Assert.Equal((20, 23), ((int)completion["cursor_start"]!, (int)completion["cursor_end"]!));
        Assert.Contains("ContainsKey", completion["matches"]!.AsArray().Select(match => (string?)match));
        Assert.Contains("Dictionary<string, double>", (string?)answers[2]!["data"]!["text/plain"], StringComparison.Ordinal);
        Assert.False((bool)answers[3]!["found"]!);
        Assert.Equal(["complete", "incomplete"], answers.Skip(4).Select(answer => (string?)answer!["status"]));
    }

    [Theory]
    [InlineData("kernel")] // the process of the cells
    [InlineData("serve")] // the engine
    [InlineData("csharp_kernel.py")] // the kernel as Jupyter knows it
    [InlineData("drive_kernel.py")] // the front end
    public async Task Whatever_is_killed_leaves_no_process_behind(string victim)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found by /proc.");
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        Task<JsonArray> driven = jupyter.DriveAsync(Run($"File.WriteAllText(\"begun\", \"\");\nwhile (true) {{ }}"));
        while (!File.Exists(Path.Combine(jupyter.Folder, "begun")))
        {
            Assert.False(driven.IsCompleted, "The cell did not start.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        int[] victims = [.. MarkedProcesses.Find(jupyter.Folder).Where(id => File.ReadAllText($"/proc/{id}/cmdline").Split('\0').Any(argument => Path.GetFileName(argument) == victim)).OrderDescending()];
        Process.GetProcessById(victims[0]).Kill();
        if (victim == "kernel")
        {
            // The engine says so and lives on, as it should.
            Assert.Contains("KernelDied", Messages((await driven)[0]).Last(), StringComparison.Ordinal);
        }
        else
        {
            foreach (int id in MarkedProcesses.Find(jupyter.Folder).Where(id => File.ReadAllText($"/proc/{id}/cmdline").Contains("drive_kernel.py", StringComparison.Ordinal)))
            {
                Process.GetProcessById(id).Kill(); // the front end would wait for a kernel that is gone
            }

            await Assert.ThrowsAnyAsync<Exception>(() => driven);
        }

        Assert.Empty(await MarkedProcesses.WaitForNoneAsync(jupyter.Folder));
    }

    internal static JsonObject Run(string code, string? interrupt = null, int times = 1)
    {
        var step = new JsonObject { ["run"] = code };
        if (interrupt is not null)
        {
            step["interrupt"] = interrupt;
            step["times"] = times;
        }

        return step;
    }

    private static string[] Messages(JsonNode? answer) =>
    [
        .. answer!["messages"]!.AsArray().Select(message => (string?)message!["type"] switch
        {
            "stream" => $"stream {message["name"]} {message["text"]}",
            "error" => $"error {string.Join('|', message["traceback"]!.AsArray())}",
            var type => $"{type} {message["data"]!["text/html"] ?? message["data"]!["text/plain"]}",
        }),
    ];
}
