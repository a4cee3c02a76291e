using Microsoft.Data.Analysis;

namespace RareEarth.Replication.Data;

/// <summary>
/// A folder of CSV files that its <c>datapackage.json</c> (Frictionless Data Package) describes. A table that it
/// hands out has been checked against its schema, and so have the tables that it refers to.
/// </summary>
public sealed class DataPackage
{
    private readonly Dictionary<string, TableSchema> _tables;

    private DataPackage(string folder, IReadOnlyList<TableSchema> tables)
    {
        Folder = folder;
        Tables = tables;
        _tables = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>The folder of <c>datapackage.json</c>.</summary>
    public string Folder { get; }

    /// <summary>The schemas of all tables, in the order of the package.</summary>
    public IReadOnlyList<TableSchema> Tables { get; }

    /// <summary>Opens a package. Reads the description only; a table is read when it is loaded.</summary>
    /// <param name="folder">Folder that holds <c>datapackage.json</c>.</param>
    /// <returns>The package.</returns>
    /// <exception cref="DataPackageException">There is no <c>datapackage.json</c>, or it is no JSON or no description of tables.</exception>
    public static DataPackage Open(string folder) =>
        new(folder, DescriptorReader.Read(Path.Combine(folder, "datapackage.json")));

    /// <summary>The schema of a table: its columns with types, units and constraints, its keys, sources and licences.</summary>
    /// <param name="table">Name of the table.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="DataPackageException">There is no such table; the message lists those that there are.</exception>
    public TableSchema Schema(string table) => _tables.TryGetValue(table, out TableSchema? schema)
        ? schema
        : throw new DataPackageException(
            $"The data package has no table '{table}'; it has {string.Join(", ", Tables.Select(other => other.Name))}.");

    /// <summary>Whether the file of a table is there; only an optional one may be absent.</summary>
    /// <param name="table">Name of the table.</param>
    /// <exception cref="DataPackageException">There is no such table.</exception>
    public bool Has(string table) => File.Exists(Path.Combine(Folder, Schema(table).Path));

    /// <summary>Loads a table after checking it and the tables that it refers to.</summary>
    /// <param name="table">Name of the table.</param>
    /// <returns>
    /// A frame with the columns of the schema in its order: string, double, int, bool or DateTime, with null for a
    /// missing value. Units are in <see cref="Schema(string)"/> or, where they differ from row to row, in a column of the table.
    /// </returns>
    /// <exception cref="DataValidationException">The data break their schema; the exception has every violation.</exception>
    /// <exception cref="DataPackageException">There is no such table, or a file is missing.</exception>
    public DataFrame Load(string table)
    {
        var check = new PackageCheck(this);
        RawTable read = check.Table(table);
        return check.Violations.Count == 0 ? TypedFrame.Build(read) : throw new DataValidationException(check.Violations);
    }

    /// <summary>Checks every table; an optional one only where its file is there.</summary>
    /// <returns>All violations of all tables; none when the package is sound.</returns>
    /// <exception cref="DataPackageException">A file that is not optional is missing.</exception>
    public IReadOnlyList<DataViolation> Validate()
    {
        var check = new PackageCheck(this);
        foreach (TableSchema table in Tables.Where(table => !table.IsOptional || Has(table.Name)))
        {
            check.Table(table.Name);
        }

        return check.Violations;
    }
}
