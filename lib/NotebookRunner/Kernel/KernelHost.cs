using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Kernel;

/// <summary>The child's side: runs the cells it is given and tells its parent of everything over a pipe.</summary>
internal sealed class KernelHost : ICellListener
{
    private readonly StreamWriter _pipe;
    private readonly Lock _gate = new();
    private int _executionCount;

    private KernelHost(StreamWriter pipe) => _pipe = pipe;

    /// <summary>Reads a request from standard input and runs it to its end or its first failing cell.</summary>
    /// <param name="pipeHandle">The parent's pipe, as inherited.</param>
    /// <returns>The exit code: 0 also when a cell failed, because the parent was told.</returns>
    public static async Task<int> RunAsync(string pipeHandle)
    {
        // Events do not go over standard output, which belongs to the cells and whatever they call.
        await using var stream = new AnonymousPipeClientStream(PipeDirection.Out, pipeHandle);
        await using var pipe = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        string line = await Console.In.ReadLineAsync() ?? throw new InvalidOperationException("No request came.");
        KernelRequest request = JsonSerializer.Deserialize<KernelRequest>(line)!;

        await new KernelHost(pipe).RunAsync(request);
        return 0;
    }

    private async Task RunAsync(KernelRequest request)
    {
        using var session = new ScriptSession(request.Folder, this);
        foreach (KernelCell cell in request.Cells)
        {
            Tell(new KernelEvent.Started(cell.Number, ++_executionCount));
            CellError? error = await session.RunAsync(cell.Number, cell.Code);
            Tell(new KernelEvent.Finished(error));
            if (error is not null)
            {
                break;
            }
        }

        Tell(new KernelEvent.Completed(session.LoadedAssemblies()));
    }

    public void OnConsole(string name, string text) => Tell(new KernelEvent.Console(name, text));

    public void OnDisplay(IReadOnlyDictionary<string, string> bundle, string displayId, bool isUpdate) =>
        Tell(new KernelEvent.Output(CellOutput.Display(bundle), displayId, isUpdate));

    public void OnResult(IReadOnlyDictionary<string, string> bundle)
    {
        JsonObject output = CellOutput.Result(bundle, _executionCount);
        Tell(new KernelEvent.Output(output, DisplayId: null, IsUpdate: false));
    }

    private void Tell(KernelEvent kernelEvent)
    {
        string line = JsonSerializer.Serialize(kernelEvent);
        lock (_gate)
        {
            _pipe.WriteLine(line);
        }
    }
}
