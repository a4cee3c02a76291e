using System.Text.Json;
using System.Text.RegularExpressions;

namespace RareEarth.Replication.Data;

/// <summary>Reads <c>datapackage.json</c> into schemas. What it does not know is an error, never ignored.</summary>
internal static class DescriptorReader
{
    private static readonly string[] Constraints = ["required", "unique", "minimum", "maximum", "enum", "pattern"];

    /// <summary>The schemas of all tables of the package at this path.</summary>
    /// <exception cref="DataPackageException">The file is not there, is no JSON, or is no description of tables.</exception>
    public static IReadOnlyList<TableSchema> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DataPackageException($"There is no data package here: '{path}' does not exist.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            TableSchema[] tables = [.. Items(document.RootElement, "resources").Select(Table)];
            Check(tables);
            return tables;
        }
        catch (JsonException error)
        {
            throw new DataPackageException($"'{path}' is not valid JSON at line {error.LineNumber + 1}.", error);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new DataPackageException($"'{path}' does not describe a data package: {error.Message}", error);
        }
    }

    private static TableSchema Table(JsonElement resource)
    {
        string name = Text(resource, "name");
        JsonElement schema = resource.TryGetProperty("schema", out JsonElement found)
            ? found
            : throw new FormatException($"table '{name}' has no schema.");
        return new TableSchema(
            name,
            Text(resource, "path"),
            Text(resource, "title", ""),
            Text(resource, "description", ""),
            [.. Items(schema, "fields").Select(Field)])
        {
            PrimaryKey = schema.TryGetProperty("primaryKey", out JsonElement key) ? Names(key) : [],
            ForeignKeys = [.. Items(schema, "foreignKeys").Select(Key)],
            IsOptional = resource.TryGetProperty("optional", out JsonElement optional) && optional.GetBoolean(),
            MissingValues = schema.TryGetProperty("missingValues", out JsonElement missing) ? Names(missing) : [""],
            Sources = [.. Items(resource, "sources").Select(source => Text(source, "title"))],
            Licences = [.. Items(resource, "licenses").Select(licence => Text(licence, "title", Text(licence, "name", "")))],
        };
    }

    private static FieldSchema Field(JsonElement field)
    {
        string name = Text(field, "name");
        string type = Text(field, "type");
        return new FieldSchema(
            name,
            type switch
            {
                "string" => FieldType.String,
                "number" => FieldType.Number,
                "integer" or "year" => FieldType.Integer,
                "boolean" => FieldType.Boolean,
                "date" => FieldType.Date,
                _ => throw new FormatException(
                    $"field '{name}' is of type '{type}'; known are string, number, integer, year, boolean and date."),
            },
            Text(field, "description", ""),
            field.TryGetProperty("unit", out JsonElement unit) ? unit.GetString() : null,
            field.TryGetProperty("constraints", out JsonElement constraints) ? Constraint(name, constraints) : new FieldConstraints());
    }

    private static FieldConstraints Constraint(string field, JsonElement constraints)
    {
        if (constraints.EnumerateObject().Select(c => c.Name).FirstOrDefault(name => !Constraints.Contains(name)) is { } unknown)
        {
            throw new FormatException($"field '{field}' has the constraint '{unknown}'; known are {string.Join(", ", Constraints)}.");
        }

        return new FieldConstraints
        {
            Required = constraints.TryGetProperty("required", out JsonElement required) && required.GetBoolean(),
            Unique = constraints.TryGetProperty("unique", out JsonElement unique) && unique.GetBoolean(),
            Minimum = constraints.TryGetProperty("minimum", out JsonElement minimum) ? minimum.GetDouble() : null,
            Maximum = constraints.TryGetProperty("maximum", out JsonElement maximum) ? maximum.GetDouble() : null,
            Enum = constraints.TryGetProperty("enum", out JsonElement values) ? Names(values) : [],
            Pattern = constraints.TryGetProperty("pattern", out JsonElement pattern) ? Pattern(field, pattern.GetString() ?? "") : null,
        };
    }

    private static string Pattern(string field, string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return pattern;
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"field '{field}' has the pattern '{pattern}', which is no regular expression.", error);
        }
    }

    private static ForeignKey Key(JsonElement key)
    {
        JsonElement reference = key.GetProperty("reference");
        return new ForeignKey(Names(key.GetProperty("fields")), Text(reference, "resource"), Names(reference.GetProperty("fields")));
    }

    /// <summary>Keys must name columns and tables that there are; otherwise every later message would mislead.</summary>
    private static void Check(TableSchema[] tables)
    {
        if (tables.GroupBy(table => table.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new FormatException($"the table '{twice.Key}' is described twice.");
        }

        foreach (TableSchema table in tables)
        {
            Check(table, table.PrimaryKey);
            foreach (ForeignKey key in table.ForeignKeys)
            {
                TableSchema reference = tables.FirstOrDefault(other => other.Name == key.Table)
                    ?? throw new FormatException($"table '{table.Name}' refers to a table '{key.Table}', which is not described.");
                Check(table, key.Fields);
                Check(reference, key.ReferenceFields);
                if (key.Fields.Count != key.ReferenceFields.Count)
                {
                    throw new FormatException($"table '{table.Name}' refers to '{key.Table}' with {key.Fields.Count} columns for {key.ReferenceFields.Count}.");
                }
            }
        }
    }

    private static void Check(TableSchema table, IReadOnlyList<string> columns)
    {
        if (columns.FirstOrDefault(column => table.Fields.All(field => field.Name != column)) is { } unknown)
        {
            throw new FormatException($"a key names the column '{unknown}', which table '{table.Name}' does not have.");
        }
    }

    private static JsonElement[] Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray()] : [];

    /// <summary>A list of texts; the specification lets a single one stand without brackets.</summary>
    private static string[] Names(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().Select(item => item.GetString() ?? "")]
        : [element.GetString() ?? ""];

    private static string Text(JsonElement parent, string name, string? otherwise = null) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : otherwise ?? throw new FormatException($"'{name}' is missing or not a text.");
}
