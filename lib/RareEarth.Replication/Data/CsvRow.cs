namespace RareEarth.Replication.Data;

/// <summary>A record of a CSV file as it stands there.</summary>
/// <param name="Line">Line of the file on which it begins, counted from 1.</param>
/// <param name="Cells">Its fields, unquoted.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
