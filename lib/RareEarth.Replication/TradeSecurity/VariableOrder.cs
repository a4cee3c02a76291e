namespace RareEarth.Replication.TradeSecurity;

/// <summary>What is done to the variables of equation (6) before the regression. The paper speaks of logs and of min–max normalisation, and not of their order.</summary>
public enum VariableOrder
{
    /// <summary>Logs of REE, CONS and OUTP, as equation (6) has them; the others as they are.</summary>
    LogsOnly,

    /// <summary>The same, and then all variables from 0 to 1.</summary>
    LogsThenMinMax,

    /// <summary>All variables from 0 to 1, without any logarithm.</summary>
    MinMaxOnly,

    /// <summary>All variables from 0 to 1, and then ln(1 + z) of REE, CONS and OUTP: the least value has become 0, and ln 0 does not exist.</summary>
    MinMaxThenLogOfOnePlus,
}
