namespace RareEarth.Replication.Published;

/// <summary>A printed number in its place.</summary>
/// <param name="Table">Table of the paper: <c>Table 3</c>.</param>
/// <param name="Row">Row, in the paper's symbols: <c>DID</c>.</param>
/// <param name="Column">Column: <c>2</c> for (2), or its heading.</param>
/// <param name="Kind">What the number is: <c>coefficient</c>, <c>standard_error</c>, <c>observations</c>, <c>r_squared</c>, <c>mean</c>, …</param>
/// <param name="Number">The number with its interval.</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="PartOf">The row or column that the number is a part of, or over which a mean or sum is taken; null where there is none.</param>
/// <param name="Note">How it was read, null where there is nothing to say.</param>
public sealed record PublishedNumber(
    string Table, string Row, string Column, string Kind, PrintedNumber Number, string Unit, string? PartOf, string? Note);
