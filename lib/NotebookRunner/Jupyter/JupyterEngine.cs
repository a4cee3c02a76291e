using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Jupyter;

/// <summary>
/// The engine of a Jupyter kernel: reads requests of the kernel's Python side as lines of JSON, and writes replies and
/// messages for the front ends. It ends with the stream of requests, whatever cells do.
/// </summary>
internal sealed class JupyterEngine : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { AllowOutOfOrderMetadataProperties = true };

    private readonly TextWriter _answers;
    private readonly string _folder;
    private readonly string _kernelName;
    private readonly RunLimits _limits;
    private readonly Lock _writing = new();
    private InteractiveKernel? _kernel;
    private int _number;
    private bool _isSilent;

    private JupyterEngine(TextWriter answers, string folder, string kernelName, RunLimits limits)
    {
        _answers = answers;
        _folder = folder;
        _kernelName = kernelName;
        _limits = limits;
    }

    /// <summary>Serves until the requests end.</summary>
    /// <param name="requests">Lines of <see cref="EngineRequest"/>.</param>
    /// <param name="answers">Takes lines: replies, which name their request, and messages.</param>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="kernelName">The kernelspec's name: pages find plotly.js by it.</param>
    /// <param name="limits">When to end the process of the cells.</param>
    public static async Task ServeAsync(TextReader requests, TextWriter answers, string folder, string kernelName, RunLimits limits)
    {
        await using var engine = new JupyterEngine(answers, folder, kernelName, limits);
        await engine.StartAsync();
        while (await requests.ReadLineAsync() is { } line)
        {
            // Not awaited: an interrupt comes while a cell runs.
            _ = engine.DoAsync(JsonSerializer.Deserialize<EngineRequest>(line, Json)!);
        }
    }

    /// <summary>Ends the process of the cells.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_kernel is not null)
        {
            await _kernel.DisposeAsync();
        }
    }

    private async Task DoAsync(EngineRequest request)
    {
        try
        {
            switch (request)
            {
                case EngineRequest.Execute execute:
                    Reply(request, await ExecuteAsync(execute));
                    break;
                case EngineRequest.Interrupt:
                    await (_kernel?.InterruptAsync() ?? Task.CompletedTask);
                    break;
                case EngineRequest.Complete complete:
                    Reply(request, await CompleteAsync(complete));
                    break;
                case EngineRequest.Inspect inspect:
                    Reply(request, await InspectAsync(inspect));
                    break;
                case EngineRequest.IsComplete isComplete:
                    KernelEvent.Completeness completeness = await _kernel!.AskAsync<KernelEvent.Completeness>(id => new KernelRequest.IsComplete(id, isComplete.Code));
                    Reply(request, new JsonObject { ["status"] = completeness.IsComplete ? "complete" : "incomplete", ["indent"] = "    " });
                    break;
            }
        }
        catch (KernelQuestionException exception)
        {
            Reply(request, new JsonObject { ["status"] = "error", ["ename"] = "NoAnswer", ["evalue"] = exception.Message, ["traceback"] = new JsonArray() });
        }
    }

    private async Task<JsonObject> ExecuteAsync(EngineRequest.Execute execute)
    {
        _number = execute.Number;
        _isSilent = execute.Silent;
        CellError? failure;
        try
        {
            if (_kernel is null || _kernel.Ended.IsCompleted)
            {
                await StartAsync();
            }

            failure = await _kernel!.ExecuteAsync(new KernelCell(execute.Number, execute.Code, ForeignCell.Refuse(execute.Code)));
            if (failure is not null && _kernel.Ended.IsCompleted)
            {
                failure = failure with { Message = $"{failure.Message} The next cell starts in a new process: run the cells before it again." };
            }
        }
        catch (KernelStartException exception)
        {
            failure = new CellError("KernelStart", exception.Message, null, null, []);
        }

        if (failure is null)
        {
            return new JsonObject { ["status"] = "ok" };
        }

        JsonObject error = JupyterMessages.FromError(failure, execute.Number);
        if (!execute.Silent)
        {
            Write(new JsonObject { ["message"] = "error", ["content"] = error.DeepClone() });
        }

        error["status"] = "error";
        return error;
    }

    private async Task<JsonObject> CompleteAsync(EngineRequest.Complete request)
    {
        int position = CodePoints.ToIndex(request.Code, request.Position);
        CellCompletion found = (await _kernel!.AskAsync<KernelEvent.Completion>(id => new KernelRequest.Complete(id, request.Code, position))).Found;
        int start = CodePoints.FromIndex(request.Code, found.Start);
        int end = CodePoints.FromIndex(request.Code, found.End);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => (JsonNode)item.Name)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => new JsonObject { ["start"] = start, ["end"] = end, ["text"] = item.Name, ["type"] = item.Kind })]),
            },
        };
    }

    private async Task<JsonObject> InspectAsync(EngineRequest.Inspect request)
    {
        int position = CodePoints.ToIndex(request.Code, request.Position);
        string? text = (await _kernel!.AskAsync<KernelEvent.Inspection>(id => new KernelRequest.Inspect(id, request.Code, position))).Text;
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = text is not null,
            ["data"] = text is null ? [] : new JsonObject { ["text/plain"] = text },
            ["metadata"] = new JsonObject(),
        };
    }

    private async Task StartAsync()
    {
        InteractiveKernel? ended = _kernel;
        _kernel = await InteractiveKernel.StartAsync(_folder, _limits, OnEvent);
        if (ended is not null)
        {
            await ended.DisposeAsync();
        }
    }

    private void OnEvent(KernelEvent told)
    {
        if (!_isSilent && JupyterMessages.FromEvent(told, _number, _kernelName) is (var type, var content))
        {
            Write(new JsonObject { ["message"] = type, ["content"] = content });
        }
    }

    private void Reply(EngineRequest request, JsonObject content) => Write(new JsonObject { ["reply"] = request.Id, ["content"] = content });

    private void Write(JsonObject line)
    {
        lock (_writing)
        {
            _answers.Write(line.ToJsonString() + "\n");
            _answers.Flush();
        }
    }
}
