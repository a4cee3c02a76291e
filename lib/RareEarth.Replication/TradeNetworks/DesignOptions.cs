using RareEarth.Methods.Networks;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The choices behind a regression of dependence that the paper leaves open.</summary>
public sealed record DesignOptions
{
    /// <summary>Which economies. Default: the largest traders.</summary>
    public SampleRule Sample { get; init; } = SampleRule.LargestTraders;

    /// <summary>How many largest traders of exports; 58 give the 58 · 57 = 3,306 pairs that Table 3 prints for magnets.</summary>
    public int LargestExporters { get; init; } = 58;

    /// <summary>How many largest traders of imports; 160 give the 160 · 159 = 25,440 pairs that Table 3 prints for magnets.</summary>
    public int LargestImporters { get; init; } = 160;

    /// <summary>The economy of <see cref="SampleRule.PartnersOfCentre"/> and <see cref="DyadReading.DifferencesOfCentre"/>.</summary>
    public string Centre { get; init; } = "CHN";

    /// <summary>What is explained. Default: the dependence of a on b.</summary>
    public DyadReading Reading { get; init; } = DyadReading.Pairs;

    /// <summary>What PGDP is. Default: without sign.</summary>
    public IncomeDifference Income { get; init; } = IncomeDifference.Absolute;

    /// <summary>Over whom the range of an indicator of governance is taken. Default: the economies of the regression.</summary>
    public GovernanceRange Range { get; init; } = GovernanceRange.Sample;

    /// <summary>How explanatory variables are averaged over years; null, the default, takes the years of the baseline alone.</summary>
    public Averaging? Averaging { get; init; }

    /// <summary>The choices behind the dependence itself.</summary>
    public TradeDependenceOptions Dependence { get; init; } = new();
}
