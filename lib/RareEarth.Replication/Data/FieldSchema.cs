namespace RareEarth.Replication.Data;

/// <summary>A column as <c>datapackage.json</c> describes it.</summary>
/// <param name="Name">Header of the column.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Unit">Unit of its values; null when it has none or each row has its own.</param>
/// <param name="Constraints">What its values must keep to.</param>
public sealed record FieldSchema(string Name, FieldType Type, string Description, string? Unit, FieldConstraints Constraints);
