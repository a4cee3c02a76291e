namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Numbers of things that are listed.</summary>
public static class Counts
{
    /// <summary>A number of things is that of the things listed.</summary>
    /// <param name="count">The number; a claim without a number counts as saying <paramref name="said"/>.</param>
    /// <param name="listed">The things listed, each once.</param>
    /// <param name="where">Where they are listed.</param>
    /// <param name="said">The number that a claim in words agrees with; null when it is printed.</param>
    /// <exception cref="ArgumentException">The claim has no number and none is given.</exception>
    public static Relation Of(Member count, IReadOnlyList<string> listed, string where, Member? said = null)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(listed);
        Member number = count.Number is not null ? count
            : said ?? throw new ArgumentException($"'{count.Label}' has no number, and none is given for it.", nameof(said));
        return new Relation(
            RelationKind.Count,
            $"{count.Label}: as many as {where}",
            number == count ? [count] : [count, number],
            listed.Count <= 12 ? $"number of {string.Join(", ", listed)}" : $"number of {string.Join(", ", listed.Take(10))}, …, {listed[^1]}",
            Words.Printed(number),
            readings => new Evaluation(listed.Count, readings[number]));
    }
}
