using System.Globalization;
using System.Text.Json.Nodes;
using NotebookRunner.Kernel;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;

namespace NotebookRunner.Jupyter;

/// <summary>Puts what a kernel tells into the form of Jupyter's messages (protocol 5.3).</summary>
internal static class JupyterMessages
{
    /// <summary>The message for all front ends that an event makes, or null for one that is not for them.</summary>
    /// <param name="told">The event.</param>
    /// <param name="number">The number of the execution to which it belongs.</param>
    /// <param name="kernelName">The kernelspec's name.</param>
    public static (string Type, JsonObject Content)? FromEvent(KernelEvent told, int number, string kernelName) => told switch
    {
        KernelEvent.Console console => ("stream", new JsonObject { ["name"] = console.Name, ["text"] = console.Text }),
        KernelEvent.Output output => FromOutput(output, number, kernelName),
        _ => null,
    };

    /// <summary>The message about a cell that failed.</summary>
    public static JsonObject FromError(CellError error, int number)
    {
        string line = error.Line is { } at ? string.Create(CultureInfo.InvariantCulture, $", line {at}") : "";
        string what = error.Name == "CompilationError" ? error.Message : $"{error.Name}: {error.Message}";
        string[] trace =
        [
            string.Create(CultureInfo.InvariantCulture, $"cell {number}{line}: {what}"),
            .. error.SourceLine is { Length: > 0 } source ? [$"  > {source}"] : Array.Empty<string>(),
            .. error.Trace.Where(told => told.StartsWith("   at ", StringComparison.Ordinal) || told.StartsWith("caused by ", StringComparison.Ordinal) || told.StartsWith('(')),
        ];
        return new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["traceback"] = new JsonArray([.. trace.Select(text => (JsonNode)text)]),
        };
    }

    private static (string Type, JsonObject Content) FromOutput(KernelEvent.Output output, int number, string kernelName)
    {
        var data = new JsonObject();
        foreach ((string type, JsonNode? content) in output.Json["data"]!.AsObject())
        {
            data[type] = MimeType.IsJson(type) ? content?.DeepClone() : NotebookReader.TextOf(content);
        }

        if (data[OutputHtml.Plotly] is JsonObject figure && data["text/html"] is null)
        {
            data["text/html"] = FigureHtml.Of(figure, NotebookReader.TextOf(data["text/plain"]) ?? "", kernelName);
        }

        var message = new JsonObject { ["data"] = data, ["metadata"] = new JsonObject() };
        if (output.DisplayId is { } id)
        {
            message["transient"] = new JsonObject { ["display_id"] = id };
            return (output.IsUpdate ? "update_display_data" : "display_data", message);
        }

        message["execution_count"] = number;
        return ("execute_result", message);
    }
}
