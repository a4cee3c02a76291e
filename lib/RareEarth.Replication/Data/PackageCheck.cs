namespace RareEarth.Replication.Data;

/// <summary>One reading of some tables and of those that they refer to, with all that is wrong with them.</summary>
internal sealed class PackageCheck(DataPackage package)
{
    private readonly Dictionary<string, RawTable> _read = new(StringComparer.Ordinal);
    private readonly List<DataViolation> _violations = [];

    /// <summary>Everything found so far, in the order of reading, then of lines.</summary>
    public IReadOnlyList<DataViolation> Violations => _violations;

    /// <summary>Reads and checks a table, and first the tables that it refers to.</summary>
    public RawTable Table(string name)
    {
        if (_read.TryGetValue(name, out RawTable? known))
        {
            return known;
        }

        TableSchema schema = package.Schema(name);
        var found = new List<DataViolation>();
        RawTable table = RawTable.Read(package.Folder, schema, found);
        _read.Add(name, table); // before its references, which may lead back to it

        found.AddRange(
            from row in table.Rows
            from field in schema.Fields
            where table.Positions.ContainsKey(field.Name)
            let rule = CellRules.Broken(field, table.Cell(row, field.Name))
            where rule is not null
            select new DataViolation(schema.FileName, row.Line, field.Name, row.Cells[table.Positions[field.Name]], rule));
        found.AddRange(KeyRules.Repeated(table, schema.PrimaryKey));
        found.AddRange(schema.Fields
            .Where(field => field.Constraints.Unique && !(schema.PrimaryKey is [var key] && key == field.Name))
            .SelectMany(field => KeyRules.Repeated(table, [field.Name])));
        foreach (ForeignKey key in schema.ForeignKeys)
        {
            found.AddRange(KeyRules.Dangling(table, key, Table(key.Table)));
        }

        // two keys may refer the same wrong cell to two tables; each says something, but only once
        _violations.AddRange(found.Distinct().OrderBy(violation => violation.Line));
        return table;
    }
}
