namespace RareEarth.Replication.Data;

/// <summary>
/// Columns whose values stand together in one row of another table. The first column finds the row; the others must
/// agree with it, which is how a value's unit is held to the unit of its series.
/// </summary>
/// <param name="Fields">Columns of this table.</param>
/// <param name="Table">The other table.</param>
/// <param name="ReferenceFields">The columns of the other table, in the same order.</param>
public sealed record ForeignKey(IReadOnlyList<string> Fields, string Table, IReadOnlyList<string> ReferenceFields);
