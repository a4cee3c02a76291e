namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>A variable of a firm panel.</summary>
/// <param name="Name">Name of its column.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Role">Input, output or environment.</param>
public sealed record PanelVariable(string Name, string Unit, VariableRole Role);
