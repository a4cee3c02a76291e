using NotebookRunner.Notebooks;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>A code cell of a notebook that is run by what it depends on.</summary>
/// <param name="Number">Its number in the notebook; errors name it.</param>
/// <param name="Code">Its C#.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="HasOutputs">Whether it was executed before, so that what is stored of it can be shown.</param>
/// <param name="Refusal">Why it cannot be run at all, as when it is in another language; null for C#.</param>
internal sealed record DataflowCell(int Number, string Code, IReadOnlyList<string> Tags, bool HasOutputs, CellError? Refusal = null);
