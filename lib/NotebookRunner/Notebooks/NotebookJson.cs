using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>Parses the JSON of a notebook and says in its own words what is wrong with one that is none.</summary>
internal static class NotebookJson
{
    private const int DeepestNesting = 256; // figures nest deeper than the parser's usual 64

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = DeepestNesting };
    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    /// <summary>The object that the text holds.</summary>
    /// <exception cref="NotebookFormatException">It is cut off, or is not JSON, or not an object.</exception>
    public static JsonObject Parse(string json, string path)
    {
        try
        {
            Examine(Utf8.GetBytes(json), path);
            return JsonNode.Parse(json, documentOptions: DocumentOptions) as JsonObject
                ?? throw new NotebookFormatException($"{path}: a notebook is a JSON object, and this is not one.");
        }
        catch (JsonException exception)
        {
            long line = (exception.LineNumber ?? 0) + 1;
            throw new NotebookFormatException(
                IsConflict(json, line) ? $"{path}, line {line}: holds a merge conflict. Resolve it first."
                : $"{path}, line {line}: is not valid JSON: {exception.Message.Split(" LineNumber:")[0]} Restore the file, or save it anew from Jupyter or VS Code.",
                exception);
        }
        catch (EncoderFallbackException exception)
        {
            throw HalfCharacter(path, 1, exception);
        }
    }

    /// <summary>
    /// Reads to the end without demanding one: what is wrong before it is an error, and a text that simply stops is cut
    /// off. Texts are decoded, because half a character would otherwise come to light in the middle of a run.
    /// </summary>
    private static void Examine(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(ReaderOptions));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException exception)
                {
                    throw HalfCharacter(path, LineAt(json, (int)reader.TokenStartIndex), exception);
                }
            }
        }

        // A number at the very end of an unfinished text is not read; a notebook ends with a brace.
        if (reader.CurrentDepth > 0 || reader.TokenType == JsonTokenType.None)
        {
            throw new NotebookFormatException(string.Create(
                CultureInfo.InvariantCulture, $"{path}: is cut off at line {LineAt(json, json.Length)}. Restore the file, or save it anew from Jupyter or VS Code."));
        }
    }

    private static NotebookFormatException HalfCharacter(string path, int line, Exception inner) => new(
        string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: a text holds half a character (a surrogate without its other half). Type that character anew."), inner);

    private static int LineAt(ReadOnlySpan<byte> json, int position) => json[..position].Count((byte)'\n') + 1;

    private static bool IsConflict(string json, long line) =>
        json.Split('\n').ElementAtOrDefault((int)line - 1) is { } text
        && (text.StartsWith("<<<<<<<", StringComparison.Ordinal) || text.StartsWith("=======", StringComparison.Ordinal) || text.StartsWith(">>>>>>>", StringComparison.Ordinal));
}
