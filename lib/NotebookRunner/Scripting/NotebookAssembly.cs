using System.Reflection;

namespace NotebookRunner.Scripting;

/// <summary>An assembly that a notebook ran on.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">Its version as its makers state it.</param>
/// <param name="IsStandIn">Whether it stands in for the package of that name.</param>
public sealed record NotebookAssembly(string Name, string Version, bool IsStandIn)
{
    /// <summary>Reads name, version and the StandIn mark of an assembly.</summary>
    public static NotebookAssembly Of(Assembly assembly)
    {
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version?.ToString() ?? "";
        bool isStandIn = assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Any(data => data is { Key: "StandIn", Value: "true" });

        // What follows a plus names a commit, which says nothing to a reader.
        return new NotebookAssembly(assembly.GetName().Name ?? "", version.Split('+')[0], isStandIn);
    }
}
