namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Counts of the text against what they count.</summary>
public static class Counts
{
    /// <summary>A count is the number of things that the paper lists.</summary>
    /// <param name="count">The count.</param>
    /// <param name="items">What is listed, in our words; each thing once.</param>
    /// <exception cref="ArgumentException">A thing is listed twice.</exception>
    public static Relation Listed(Member count, IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(items);
        if (items.Distinct(StringComparer.Ordinal).Count() != items.Count)
        {
            throw new ArgumentException($"'{count.Label}' counts things of which one is listed twice: {string.Join(", ", items)}.", nameof(items));
        }

        return new Relation(
            RelationKind.Count,
            $"{count.Label} is the number of those that are listed",
            [count],
            $"how many are {string.Join(", ", items)}",
            Words.Printed(count),
            readings => new Evaluation(items.Count, readings[count]));
    }

    /// <summary>A count is the number of different printed numbers, such as codes.</summary>
    /// <param name="count">The count.</param>
    /// <param name="numbers">The numbers.</param>
    public static Relation Different(Member count, IReadOnlyList<Member> numbers)
    {
        ArgumentNullException.ThrowIfNull(count);
        return new Relation(
            RelationKind.Count,
            $"{count.Label} is how many different numbers are printed",
            [count, .. numbers],
            $"different numbers among {string.Join(", ", numbers.Select(Words.Of))}",
            Words.Printed(count),
            readings => new Evaluation(readings.All(numbers).Distinct().Count(), readings[count]));
    }

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
