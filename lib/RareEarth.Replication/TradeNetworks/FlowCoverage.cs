namespace RareEarth.Replication.TradeNetworks;

/// <summary>How much of a year's trade a list of flows holds.</summary>
public enum FlowCoverage
{
    /// <summary>Every flow: degrees, strengths and concentration are those of the source.</summary>
    Complete,

    /// <summary>
    /// The six largest suppliers of every importer and the six largest customers of every exporter. Strengths and China's side are close;
    /// degrees are too low and the concentration of others is too high. Before 2018 Taiwan and Namibia are not in them (<see cref="TradeFlows.Absent"/>).
    /// </summary>
    MainPartners,
}
