namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>The part of a variable in a three-stage analysis.</summary>
public enum VariableRole
{
    /// <summary>What a firm uses.</summary>
    Input,

    /// <summary>What a firm brings about.</summary>
    Output,

    /// <summary>What it cannot help and what may inflate its inputs.</summary>
    Environment,
}
