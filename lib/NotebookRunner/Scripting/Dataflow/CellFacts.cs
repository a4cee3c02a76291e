namespace NotebookRunner.Scripting.Dataflow;

/// <summary>What a cell reads and writes, by its semantic model.</summary>
/// <param name="Units">Its declarations and statements in order.</param>
/// <param name="KeepsStaticState">Whether it declares a static variable that can be set: running the cell again would not start it anew.</param>
internal sealed record CellFacts(IReadOnlyList<CellUnit> Units, bool KeepsStaticState)
{
    /// <summary>The facts of a cell that cannot be compiled.</summary>
    public static CellFacts None { get; } = new([], KeepsStaticState: false);
}
