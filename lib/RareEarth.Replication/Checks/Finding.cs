namespace RareEarth.Replication.Checks;

/// <summary>
/// What stands in a paper that cannot be, with what would have to be true instead and a fair reading of how it may have come
/// about. It rests on relations, and is found only when one of them is broken (a tension also when one holds under some conventions only); or it comes from reading, and quotes.
/// </summary>
public sealed record Finding
{
    private Finding(string title, FindingKind kind, IReadOnlyList<Relation> relations, IReadOnlyList<Quote> quotes, string instead, string reading)
    {
        Title = title;
        Kind = kind;
        Relations = relations;
        Quotes = quotes;
        Instead = instead;
        Reading = reading;
    }

    /// <summary>What is found, in a line.</summary>
    public string Title { get; }

    /// <summary>How heavy it is.</summary>
    public FindingKind Kind { get; }

    /// <summary>The relations that it rests on; none when it comes from reading.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>What is quoted.</summary>
    public IReadOnlyList<Quote> Quotes { get; }

    /// <summary>What would have to be true instead.</summary>
    public string Instead { get; }

    /// <summary>A fair reading of how it may have come about.</summary>
    public string Reading { get; }

    /// <summary>Whether it comes from reading and not from a computation.</summary>
    public bool IsRead => Relations.Count == 0;

    /// <summary>The relations that show it: the broken ones and, for a tension, those that hold under some conventions only.</summary>
    public IReadOnlyList<Relation> Showing => [.. Relations.Where(relation => !relation.Holds || (Kind == FindingKind.Tension && relation.Varies))];

    /// <summary>Whether it is there: a relation shows it, or it was read.</summary>
    public bool IsFound => IsRead || Showing.Count > 0;

    /// <summary>A finding that rests on relations.</summary>
    /// <param name="title">What is found, in a line.</param>
    /// <param name="relations">The relations; at least one must be broken for the finding to be there.</param>
    /// <param name="instead">What would have to be true instead.</param>
    /// <param name="reading">A fair reading of how it may have come about.</param>
    /// <param name="kind">How heavy it is.</param>
    /// <param name="quotes">What is quoted beside the numbers.</param>
    /// <exception cref="ArgumentException">There is no relation.</exception>
    public static Finding Computed(
        string title, IReadOnlyList<Relation> relations, string instead, string reading, FindingKind kind = FindingKind.Contradiction, params IReadOnlyList<Quote> quotes)
    {
        ArgumentNullException.ThrowIfNull(relations);
        return relations.Count > 0
            ? new Finding(title, kind, relations, quotes, instead, reading)
            : throw new ArgumentException($"'{title}' rests on no relation.", nameof(relations));
    }

    /// <summary>A finding that comes from reading.</summary>
    /// <param name="title">What is found, in a line.</param>
    /// <param name="quotes">What is quoted, at least one place.</param>
    /// <param name="instead">What would have to be true instead.</param>
    /// <param name="reading">A fair reading of how it may have come about.</param>
    /// <param name="kind">How heavy it is.</param>
    /// <exception cref="ArgumentException">Nothing is quoted.</exception>
    public static Finding Read(string title, IReadOnlyList<Quote> quotes, string instead, string reading, FindingKind kind = FindingKind.Contradiction)
    {
        ArgumentNullException.ThrowIfNull(quotes);
        return quotes.Count > 0
            ? new Finding(title, kind, [], quotes, instead, reading)
            : throw new ArgumentException($"'{title}' quotes nothing.", nameof(quotes));
    }
}
