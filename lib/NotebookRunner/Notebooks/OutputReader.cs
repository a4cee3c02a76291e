using System.Globalization;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>Reads a cell's stored outputs, joins texts of one stream, and sees to it that each has the form that nbformat gives its kind.</summary>
internal static class OutputReader
{
    /// <summary>The outputs; none where the cell has no such member.</summary>
    /// <exception cref="NotebookFormatException">One is not of that form.</exception>
    public static IReadOnlyList<JsonObject> Read(JsonNode? outputs, int cell, string path) => outputs switch
    {
        null => [],
        JsonArray list when list.Select(IsOutput).ToList().IndexOf(false) is var wrong => wrong < 0
            ? Joined(list.OfType<JsonObject>())
            : throw Wrong(path, string.Create(CultureInfo.InvariantCulture, $"output {wrong + 1} of cell {cell}")),
        _ => throw Wrong(path, string.Create(CultureInfo.InvariantCulture, $"the list of outputs of cell {cell}")),
    };

    /// <summary>Neighbouring texts of one stream as one: how a front end cuts the console into messages says nothing.</summary>
    private static List<JsonObject> Joined(IEnumerable<JsonObject> outputs)
    {
        List<JsonObject> joined = [];
        foreach (JsonObject output in outputs)
        {
            if (joined is [.., { } last] && StreamOf(last) is { } name && name == StreamOf(output))
            {
                joined[^1] = CellOutput.Stream(name, NotebookReader.TextOf(last["text"]) + NotebookReader.TextOf(output["text"]));
            }
            else
            {
                joined.Add(output);
            }
        }

        return joined;
    }

    private static string? StreamOf(JsonObject output) =>
        NotebookReader.TextOf(output["output_type"]) == "stream" ? NotebookReader.TextOf(output["name"]) : null;

    private static bool IsOutput(JsonNode? node) => node is JsonObject output && NotebookReader.TextOf(output["output_type"]) switch
    {
        "stream" => NotebookReader.TextOf(output["text"]) is not null,
        "display_data" or "execute_result" => output["data"] is JsonObject,
        "error" => output["traceback"] is JsonArray,
        _ => false,
    };

    private static NotebookFormatException Wrong(string path, string what) =>
        new($"{path}: {what} is not of nbformat's form. Clear the notebook's outputs in Jupyter or VS Code and save it.");
}
