namespace RareEarth.Methods.Efficiency;

/// <summary>A mean of changes.</summary>
/// <param name="Name">What it is the mean of: a period pair, a unit, a group.</param>
/// <param name="Kind">How it is averaged.</param>
/// <param name="Count">The number of complete changes in it.</param>
/// <param name="LeftOut">The number of changes left out because a part does not exist.</param>
/// <param name="Change">The mean of each part; all null when the count is 0.</param>
public sealed record MalmquistMean(string Name, MeanKind Kind, int Count, int LeftOut, ProductivityChange Change)
{
    internal static MalmquistMean Of(string name, MeanKind kind, IEnumerable<MalmquistChange> changes)
    {
        ProductivityChange[] all = [.. changes.Select(change => change.Change)];
        ProductivityChange[] complete = [.. all.Where(change => change.IsComplete)];
        return new MalmquistMean(name, kind, complete.Length, all.Length - complete.Length, ProductivityChange.Mean(complete, kind));
    }
}
