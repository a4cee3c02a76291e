namespace RareEarth.Methods.Networks;

/// <summary>
/// What happens to flows that a network cannot hold as they are. By default each is an error; whatever another rule changes is listed in
/// <see cref="Network.Repairs"/>.
/// </summary>
public sealed record FlowRules
{
    /// <summary>Flows between the same nodes: an error, or added up. Default: an error.</summary>
    public DuplicateFlowRule Duplicates { get; init; } = DuplicateFlowRule.Refuse;

    /// <summary>Flows from a node to itself. Default: an error.</summary>
    public LeaveOutRule SelfFlows { get; init; } = LeaveOutRule.Refuse;

    /// <summary>Flows of weight 0. Default: an error.</summary>
    public LeaveOutRule ZeroWeights { get; init; } = LeaveOutRule.Refuse;
}
