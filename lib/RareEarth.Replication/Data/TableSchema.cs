namespace RareEarth.Replication.Data;

/// <summary>A table as <c>datapackage.json</c> describes it.</summary>
/// <param name="Name">Name under which it is loaded.</param>
/// <param name="Path">Its CSV file, relative to the folder of the package.</param>
/// <param name="Title">Title in one line.</param>
/// <param name="Description">What a user must know.</param>
/// <param name="Fields">Its columns, in the order of the frame.</param>
public sealed record TableSchema(string Name, string Path, string Title, string Description, IReadOnlyList<FieldSchema> Fields)
{
    /// <summary>Columns that together occur once; empty when the table has no key.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>Columns whose values stand in other tables.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Texts that stand for a missing value.</summary>
    public IReadOnlyList<string> MissingValues { get; init; } = [""];

    /// <summary>Whether the file may be absent: data that a reader may hold but that are not passed on.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Sources, in the words of the package.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Licences, in the words of the package.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary>Name of the file without its folder, as violations print it.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);
}
