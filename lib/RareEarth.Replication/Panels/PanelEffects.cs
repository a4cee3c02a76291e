namespace RareEarth.Replication.Panels;

/// <summary>The fixed effects of a panel regression.</summary>
[Flags]
public enum PanelEffects
{
    /// <summary>A constant only.</summary>
    None = 0,

    /// <summary>A level for each unit (个体固定效应).</summary>
    Unit = 1,

    /// <summary>A level for each year (时间固定效应).</summary>
    Year = 2,

    /// <summary>Both: two-way fixed effects.</summary>
    TwoWay = Unit | Year,
}
