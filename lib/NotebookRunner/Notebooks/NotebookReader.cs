using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>Reads .ipynb files.</summary>
public static class NotebookReader
{
    private const int SupportedFormat = 4;

    /// <summary>Reads and checks a notebook.</summary>
    /// <param name="path">The .ipynb file.</param>
    /// <exception cref="NotebookFormatException">
    /// The file is missing, is not JSON, is not of nbformat 4, or holds a cell that cannot be read; the message says which.
    /// </exception>
    public static Notebook Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException($"{path}: there is no such notebook.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new NotebookFormatException($"{path}: cannot be read: {exception.Message}", exception);
        }

        return Parse(text, Path.GetFileNameWithoutExtension(path), path);
    }

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="name">The name that outputs will have.</param>
    /// <param name="path">How messages call the file.</param>
    /// <exception cref="NotebookFormatException">As for <see cref="Read"/>.</exception>
    public static Notebook Parse(string json, string name, string path)
    {
        JsonObject root = NotebookJson.Parse(json, path);
        if (root["nbformat"] is not JsonValue format || !format.TryGetValue(out int major) || major != SupportedFormat)
        {
            throw new NotebookFormatException(
                $"{path}: nbformat is {Named(root["nbformat"]?.ToJsonString())}, expected {SupportedFormat}. Save it anew with a current Jupyter or VS Code.");
        }

        if (NotebookLanguage.FindForeign(root) is { } language)
        {
            throw new NotebookFormatException($"{path}: is a notebook in {Named(language)}, and this runner runs C#.");
        }

        if (root["cells"] is not JsonArray cells)
        {
            throw new NotebookFormatException($"{path}: has no list of cells.");
        }

        root.Remove("cells");
        return new Notebook
        {
            Name = name,
            Json = root,
            Cells = [.. cells.Select((cell, index) => ReadCell(cell, index + 1, path))],
        };
    }

    private static NotebookCell ReadCell(JsonNode? node, int number, string path)
    {
        if (node is not JsonObject cell)
        {
            throw new NotebookFormatException($"{path}: cell {number} is not a JSON object.");
        }

        CellKind kind = TextOf(cell["cell_type"]) switch
        {
            "markdown" => CellKind.Markdown,
            "code" => CellKind.Code,
            "raw" => CellKind.Raw,
            var other => throw new NotebookFormatException(
                $"{path}: cell {number} has cell_type {Named(other)}, expected code, markdown or raw."),
        };

        string source = TextOf(cell["source"])
            ?? throw new NotebookFormatException($"{path}: cell {number} has no source: expected a text or a list of lines.");

        string[] tags = [.. ((cell["metadata"] as JsonObject)?["tags"] as JsonArray ?? []).Select(TextOf).OfType<string>()];
        return new NotebookCell
        {
            Number = number,
            Kind = kind,
            Source = source.ReplaceLineEndings("\n"),
            Tags = tags,
            ExecutionCount = cell["execution_count"] is JsonValue count && count.TryGetValue(out int executed) ? executed : null,
            Outputs = kind == CellKind.Code ? OutputReader.Read(cell["outputs"], number, path) : [],
            Json = cell,
        };
    }

    /// <summary>What stands in a file, as a message can show it: on one line and short.</summary>
    private static string Named(string? found)
    {
        const int longest = 40;
        string line = string.Concat((found ?? "missing").Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length > longest ? line[..longest] + "…" : line;
    }

    /// <summary>nbformat writes a text of several lines as a list of lines.</summary>
    internal static string? TextOf(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray lines when lines.All(line => line is JsonValue v && v.TryGetValue(out string? _)) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };
}
