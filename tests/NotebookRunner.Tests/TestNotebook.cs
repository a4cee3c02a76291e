using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Tests;

/// <summary>Notebooks made of sources: one that starts with "# " is Markdown, every other is code.</summary>
internal static class TestNotebook
{
    public static Notebook Of(params string[] sources) => Parse(Json(sources));

    /// <summary>A notebook whose first cell has a tag.</summary>
    public static Notebook Tagged(string tag, params string[] sources) => Parse(TaggedJson(tag, sources));

    public static string TaggedJson(string tag, params string[] sources)
    {
        JsonNode notebook = JsonNode.Parse(Json(sources))!;
        notebook["cells"]![0]!["metadata"]!["tags"] = new JsonArray(tag);
        return notebook.ToJsonString();
    }

    public static Notebook Parse(string json) => NotebookReader.Parse(json, "test", "test.ipynb");

    public static string Json(params string[] sources) => new JsonObject
    {
        ["cells"] = new JsonArray([.. sources.Select(Cell)]),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    private static JsonNode Cell(string source) => source.StartsWith("# ", StringComparison.Ordinal)
        ? new JsonObject { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = source }
        : new JsonObject { ["cell_type"] = "code", ["metadata"] = new JsonObject(), ["source"] = source, ["outputs"] = new JsonArray() };
}
