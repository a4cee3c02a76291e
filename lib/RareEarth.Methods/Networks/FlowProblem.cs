namespace RareEarth.Methods.Networks;

/// <summary>Something wrong with a list of flows, or something that a rule repaired.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">The flow's position in the list, from 0; for nodes that in the list of nodes; null for the list as a whole.</param>
/// <param name="Words">What is wrong and where, with the numbers that show it.</param>
public sealed record FlowProblem(FlowProblemKind Kind, int? Position, string Words);
