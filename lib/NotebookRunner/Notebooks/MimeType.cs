namespace NotebookRunner.Notebooks;

/// <summary>What the name of a MIME type says of how its content is stored.</summary>
internal static class MimeType
{
    /// <summary>Whether the content is JSON, which is stored as it is and not as a text.</summary>
    public static bool IsJson(string type) => type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Whether the content is bytes, which are stored as base 64.</summary>
    public static bool IsBinary(string type) => type == "application/pdf"
        || (type.StartsWith("image/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal));
}
