using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;

namespace NotebookRunner.Kernel;

/// <summary>What a kernel process tells its parent: one line of JSON each, in the order in which it happened.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Console), "console")]
[JsonDerivedType(typeof(Output), "output")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Values), "values")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Prepared), "prepared")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(NoAnswer), "noAnswer")]
[JsonDerivedType(typeof(Completeness), "completeness")]
[JsonDerivedType(typeof(Completion), "completion")]
[JsonDerivedType(typeof(Inspection), "inspection")]
internal abstract record KernelEvent
{
    /// <summary>The number of what runs without a change that asked for it.</summary>
    public const int Unasked = -1;

    /// <summary>A cell begins.</summary>
    public sealed record Started(int Number, int ExecutionCount) : KernelEvent;

    /// <summary>The running cell wrote to the console; between cells, a thread that one left behind.</summary>
    public sealed record Console(string Name, string Text) : KernelEvent;

    /// <summary>The running cell gave an output, or replaced the one with the same display id.</summary>
    public sealed record Output(JsonObject Json, string? DisplayId, bool IsUpdate) : KernelEvent;

    /// <summary>The running cell ended.</summary>
    /// <param name="Error">Why it failed, or null.</param>
    /// <param name="IsFatal">Whether the process ends with it, as it does when a thread throws.</param>
    public sealed record Finished(CellError? Error, bool IsFatal = false) : KernelEvent;

    /// <summary>Every cell finished, and these are the values of the variables that were asked for.</summary>
    public sealed record Values(IReadOnlyList<ResultValue> Results) : KernelEvent;

    /// <summary>No cell of <see cref="KernelRequest.RunCells"/> is left to run.</summary>
    public sealed record Completed(IReadOnlyList<NotebookAssembly> Assemblies) : KernelEvent;

    /// <summary>The notebook of <see cref="KernelRequest.OpenNotebook"/> is compiled.</summary>
    public sealed record Prepared : KernelEvent;

    /// <summary>These cells will run for a change.</summary>
    public sealed record Planned(int Change, IReadOnlyList<int> Cells) : KernelEvent;

    /// <summary>No cell runs any more for a change.</summary>
    /// <param name="Change">The change.</param>
    /// <param name="Stale">Cells whose outputs do not hold.</param>
    /// <param name="Failed">The first cell that failed, or 0.</param>
    /// <param name="Error">Why it failed, or null.</param>
    public sealed record Settled(int Change, IReadOnlyList<int> Stale, int Failed, CellError? Error) : KernelEvent;

    /// <summary>The answer to <see cref="KernelRequest.Edit"/>: null, or why the source is not taken.</summary>
    public sealed record Edited(int Number, CellError? Error) : KernelEvent;

    /// <summary>The answer to a <see cref="KernelRequest.Question"/>.</summary>
    /// <param name="Id">The question's.</param>
    public abstract record Answer(int Id) : KernelEvent;

    /// <summary>The question could not be answered.</summary>
    /// <param name="Id">The question's.</param>
    /// <param name="Reason">What happened.</param>
    public sealed record NoAnswer(int Id, string Reason) : Answer(Id);

    /// <summary>The answer to <see cref="KernelRequest.IsComplete"/>.</summary>
    /// <param name="Id">The question's.</param>
    /// <param name="IsComplete">Whether the source could be run as it stands, be it with errors.</param>
    public sealed record Completeness(int Id, bool IsComplete) : Answer(Id);

    /// <summary>The answer to <see cref="KernelRequest.Complete"/>.</summary>
    /// <param name="Id">The question's.</param>
    /// <param name="Found">The names.</param>
    public sealed record Completion(int Id, CellCompletion Found) : Answer(Id);

    /// <summary>The answer to <see cref="KernelRequest.Inspect"/>.</summary>
    /// <param name="Id">The question's.</param>
    /// <param name="Text">What is known, or null.</param>
    public sealed record Inspection(int Id, string? Text) : Answer(Id);
}
