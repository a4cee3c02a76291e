using RareEarth.Methods.AnalyticHierarchy;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>What the audit of the development index has to assume, because the report does not say it or says it elsewhere.</summary>
public sealed record DevelopmentAuditOptions
{
    /// <summary>Intervals between the base year 2014 and 2020.</summary>
    public int Intervals { get; init; } = 6;

    /// <summary>The consistency ratio below which a judgement matrix is consistent enough: 0.10 in the report.</summary>
    public double LargestConsistencyRatio { get; init; } = 0.10;

    /// <summary>The table of random indices behind that ratio; the report names none.</summary>
    public RandomIndex RandomIndex { get; init; } = RandomIndex.Saaty1980;
}
