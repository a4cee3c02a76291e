using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;

namespace NotebookRunner.Kernel;

/// <summary>The parent's side: one child process that runs the cells of one notebook.</summary>
/// <remarks>
/// A process each, because scripting never frees what it compiles, an endless loop ignores a cancellation token and
/// the console is process-wide: only ending the process ends a cell for certain.
/// </remarks>
internal sealed class KernelProcess
{
    /// <summary>The hidden verb under which the runner starts itself.</summary>
    public const string Verb = "kernel";

    // What a dying runtime says of itself (stack overflow, out of memory) is at the end.
    private const int LastWordsLength = 2_000;

    /// <summary>Runs the cells and passes every event on as it comes.</summary>
    /// <returns>Null when the child ended as it should; otherwise what it left as its last words.</returns>
    public static async Task<string?> RunAsync(KernelRequest request, Action<KernelEvent> onEvent, CancellationToken cancellation)
    {
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        using Process process = Start(pipe.GetClientHandleAsString());
        await using CancellationTokenRegistration registration = cancellation.Register(() => Kill(process));

        // The child holds its own copy: with ours closed, its end is the end of the stream.
        pipe.DisposeLocalCopyOfClientHandle();
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request));
        process.StandardInput.Close();
        Task<string> lastWords = LastWordsAsync(process);

        bool completed = false;
        using var reader = new StreamReader(pipe, Encoding.UTF8);
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            KernelEvent kernelEvent = JsonSerializer.Deserialize<KernelEvent>(line)!;
            completed |= kernelEvent is KernelEvent.Completed;
            onEvent(kernelEvent);
        }

        await process.WaitForExitAsync(CancellationToken.None);
        string said = await lastWords;
        cancellation.ThrowIfCancellationRequested();
        return completed ? null : said.Length > 0 ? said : $"exit code {process.ExitCode}";
    }

    private static Process Start(string pipeHandle)
    {
        string assembly = typeof(KernelProcess).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && IsDotnet(path) ? path : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(assembly);
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(pipeHandle);
        return Process.Start(start) ?? throw new InvalidOperationException("The kernel process did not start.");
    }

    private static bool IsDotnet(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";

    private static async Task<string> LastWordsAsync(Process process)
    {
        // Both streams must be read to their ends, or a child that writes much would wait for ever.
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string said = (await error + await output).Trim();
        return said.Length > LastWordsLength ? said[^LastWordsLength..] : said;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in the meantime, which is what was wanted.
        }
    }
}
