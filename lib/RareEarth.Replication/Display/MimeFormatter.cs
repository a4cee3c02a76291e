namespace RareEarth.Replication.Display;

/// <summary>Writes a value in one MIME type; the member names are the convention that kernels look for.</summary>
/// <param name="mimeType">The MIME type.</param>
/// <param name="write">The text for a value.</param>
internal sealed class MimeFormatter<T>(string mimeType, Func<T, string> write)
{
    /// <summary>The MIME type that it writes.</summary>
    public string MimeType => mimeType;

    /// <summary>Writes the instance, and says whether it could.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value)
        {
            return false;
        }

        writer.Write(write(value));
        return true;
    }
}
