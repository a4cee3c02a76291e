namespace RareEarth.Replication.Checks;

/// <summary>What a report is about.</summary>
/// <param name="Key">Its short name, the first part of ids: <c>3</c>, or <c>across</c>.</param>
/// <param name="Title">Its title in English.</param>
/// <param name="Reference">Authors, titles, journal and year, as far as they are known.</param>
public sealed record AuditSource(string Key, string Title, string Reference);
