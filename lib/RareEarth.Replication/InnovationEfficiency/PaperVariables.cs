namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>The inputs, outputs and environment variables of the paper's own panel, which the licensed file and the simulation share.</summary>
internal static class PaperVariables
{
    public static IReadOnlyList<PanelVariable> All { get; } =
    [
        new("R&D spending", "10,000 yuan", VariableRole.Input),
        new("R&D staff", "persons", VariableRole.Input),
        new("net fixed assets", "10,000 yuan", VariableRole.Input),
        new("patents", "applications", VariableRole.Output),
        new("revenue", "10,000 yuan", VariableRole.Output),
        new("operating profit", "10,000 yuan", VariableRole.Output),
        new("subsidy", "10,000 yuan", VariableRole.Environment),
        new("age", "years", VariableRole.Environment),
        new("largest share", "%", VariableRole.Environment),
    ];
}
