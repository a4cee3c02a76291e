namespace RareEarth.Replication.TradeNetworks;

/// <summary>What a matrix of "dependence differences" (贸易依赖差值矩阵, section 4.2) is.</summary>
public enum DyadReading
{
    /// <summary>The dependence of a on b, for every ordered pair: the network of section 3.2.</summary>
    Pairs,

    /// <summary>
    /// |D_ca − D_cb| with the dependences of the centre c on a and on b, as "China's dependence values" and "undirected" in section 4.1 suggest. Trade intensity, the only
    /// explanatory variable that has a direction, becomes |TD_ca − TD_cb|.
    /// </summary>
    DifferencesOfCentre,
}
