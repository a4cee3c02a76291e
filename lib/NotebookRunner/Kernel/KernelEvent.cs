using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Kernel;

/// <summary>What a kernel process tells its parent: one line of JSON each, in the order in which it happened.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Console), "console")]
[JsonDerivedType(typeof(Output), "output")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Completed), "completed")]
internal abstract record KernelEvent
{
    /// <summary>A cell begins.</summary>
    public sealed record Started(int Number, int ExecutionCount) : KernelEvent;

    /// <summary>The running cell wrote to the console.</summary>
    public sealed record Console(string Name, string Text) : KernelEvent;

    /// <summary>The running cell gave an output, or replaced the one with the same display id.</summary>
    public sealed record Output(JsonObject Json, string? DisplayId, bool IsUpdate) : KernelEvent;

    /// <summary>The running cell ended.</summary>
    public sealed record Finished(CellError? Error) : KernelEvent;

    /// <summary>No cell is left to run.</summary>
    public sealed record Completed(IReadOnlyList<NotebookAssembly> Assemblies) : KernelEvent;
}
