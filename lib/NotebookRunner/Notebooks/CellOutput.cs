using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>Makes outputs in nbformat's form.</summary>
public static class CellOutput
{
    /// <summary>Text that a cell wrote to the console.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">The text.</param>
    public static JsonObject Stream(string name, string text) => new()
    {
        ["name"] = name,
        ["output_type"] = "stream",
        ["text"] = NotebookWriter.Lines(text),
    };

    /// <summary>A value that a cell displayed.</summary>
    /// <param name="bundle">MIME type to text; JSON types hold JSON.</param>
    public static JsonObject Display(IReadOnlyDictionary<string, string> bundle) => new()
    {
        ["data"] = Data(bundle),
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    };

    /// <summary>The value of a cell's last expression.</summary>
    /// <param name="bundle">As for <see cref="Display"/>.</param>
    /// <param name="executionCount">The cell's number of execution.</param>
    public static JsonObject Result(IReadOnlyDictionary<string, string> bundle, int executionCount) => new()
    {
        ["data"] = Data(bundle),
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    };

    /// <summary>An error that ended a cell.</summary>
    public static JsonObject Error(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Trace.Select(line => (JsonNode)line)]),
    };

    // A file with a member given twice could not be read again.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static JsonObject Data(IReadOnlyDictionary<string, string> bundle)
    {
        var data = new JsonObject();
        foreach ((string mimeType, string text) in bundle)
        {
            data[mimeType] = MimeType.IsJson(mimeType) ? ParseJson(mimeType, text) : NotebookWriter.Lines(text);
        }

        return data;
    }

    private static JsonNode? ParseJson(string mimeType, string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"A formatter for {mimeType} did not give JSON: {exception.Message}", exception);
        }
    }
}
