namespace RareEarth.Replication.Published;

/// <summary>A claim of a paper's text.</summary>
/// <param name="Id">Its stable name: <c>p3-c012</c>.</param>
/// <param name="Section">Where it stands: a section, <c>abstract</c>, <c>conclusion</c>, …</param>
/// <param name="Text">What the paper says, in our words.</param>
/// <param name="Number">The number that it states; null for a claim in words.</param>
/// <param name="Unit">Unit of the number, <c>%</c> for percent.</param>
/// <param name="Kind">What kind of claim it is: <c>level</c>, <c>growth_rate</c>, <c>sign</c>, <c>ordering</c>, …</param>
/// <param name="RefersTo">What it can be checked against; null where nothing is known.</param>
public sealed record PublishedClaim(string Id, string Section, string Text, PrintedNumber? Number, string Unit, string Kind, string? RefersTo);
