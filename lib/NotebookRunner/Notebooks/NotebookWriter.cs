using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>Writes notebooks as Jupyter does: one line a line of source, indented by one.</summary>
public static class NotebookWriter
{
    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese text stays readable in the file
    };

    /// <summary>The notebook as the text of an .ipynb file.</summary>
    public static string ToJson(Notebook notebook)
    {
        var root = new JsonObject { ["cells"] = new JsonArray([.. notebook.Cells.Select(CellJson)]) };
        foreach ((string key, JsonNode? value) in notebook.Json)
        {
            root[key] = value?.DeepClone();
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Format))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static JsonObject CellJson(NotebookCell cell)
    {
        JsonObject json = (JsonObject)cell.Json.DeepClone();
        json["source"] = Lines(cell.Source);
        if (cell.Kind == CellKind.Code)
        {
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(output => output.DeepClone())]);
        }

        return json;
    }

    /// <summary>A text as nbformat's list of lines, each with its line feed.</summary>
    internal static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }
}
