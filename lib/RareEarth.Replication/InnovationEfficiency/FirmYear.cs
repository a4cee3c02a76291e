namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>What is known of a firm in a year.</summary>
/// <param name="Firm">Name of the firm.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Values">By variable, in its unit; a variable that is not known is not there.</param>
public sealed record FirmYear(string Firm, int Year, IReadOnlyDictionary<string, double> Values);
