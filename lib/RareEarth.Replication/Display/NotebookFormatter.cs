namespace RareEarth.Replication.Display;

/// <summary>How a type of another library is shown in a notebook.</summary>
/// <param name="Type">The type; it holds for types derived from it.</param>
/// <param name="MimeType">The MIME type written.</param>
/// <param name="Write">Writes an instance.</param>
public sealed record NotebookFormatter(Type Type, string MimeType, Action<object, TextWriter> Write);
