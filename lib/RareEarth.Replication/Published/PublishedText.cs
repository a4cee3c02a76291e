namespace RareEarth.Replication.Published;

/// <summary>What stands in a cell of a printed table without being a number: a mark, or a number that the source has damaged.</summary>
/// <param name="Table">Table of the paper: <c>Table 3</c>.</param>
/// <param name="Row">Row, in the paper's symbols or in English.</param>
/// <param name="Column">Column: <c>2</c> for (2), or its heading.</param>
/// <param name="Kind">What it is: <see cref="Mark"/>, or what the damaged number would have been.</param>
/// <param name="Printed">The text as it stands in the source.</param>
/// <param name="PartOf">As for a number: the row or column that it is a part of; null where there is none.</param>
/// <param name="Note">How it was read; of a damaged number, what the damage is.</param>
public sealed record PublishedText(string Table, string Row, string Column, string Kind, string Printed, string? PartOf, string? Note)
{
    /// <summary>The kind of a mark.</summary>
    public const string Mark = "mark";

    /// <summary>Whether a mark says 是 (yes) or 否 (no); null for any other text.</summary>
    public bool? Yes => Printed switch { "是" => true, "否" => false, _ => null };
}
