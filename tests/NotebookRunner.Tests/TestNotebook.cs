using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Tests;

/// <summary>Notebooks made of sources: one that starts with "# " is Markdown, every other is code.</summary>
internal static class TestNotebook
{
    public static Notebook Of(params string[] sources) => NotebookReader.Parse(Json(sources), "test", "test.ipynb");

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
