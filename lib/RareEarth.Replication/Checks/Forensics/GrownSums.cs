using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Sums of levels whose growth is printed: they must come out in the period before too.</summary>
public static class GrownSums
{
    /// <summary>The parts add up to the whole, in this period and in the one before.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">All parts, each once.</param>
    public static IReadOnlyList<Relation> Complete(GrownLevel whole, params IReadOnlyList<GrownLevel> parts)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        return
        [
            new Relation(
                RelationKind.Sum,
                $"{whole.Level.Label} is the sum of {parts.Count} parts",
                [whole.Level, .. parts.Select(part => part.Level)],
                string.Join(" + ", parts.Select(part => part.NowText)),
                Words.Printed(whole.Level),
                readings => new Evaluation(IntervalMeans.Sum(parts.Select(part => part.Now(readings))), whole.Now(readings))),
            new Relation(
                RelationKind.Sum,
                $"{whole.Level.Label} is the sum of {parts.Count} parts in the period before as well",
                [.. whole.Members, .. parts.SelectMany(part => part.Members)],
                string.Join(" + ", parts.Select(part => part.BeforeText)),
                $"{whole.BeforeText} of the whole",
                readings => new Evaluation(IntervalMeans.Sum(parts.Select(part => part.Before(readings))), whole.Before(readings))),
        ];
    }

    /// <summary>Parts that are not all parts leave something that is not negative, in this period and in the one before.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">Some parts, each once.</param>
    public static IReadOnlyList<Relation> Incomplete(GrownLevel whole, params IReadOnlyList<GrownLevel> parts)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        return
        [
            new Relation(
                RelationKind.Sum,
                $"{whole.Level.Label} less {parts.Count} of its parts",
                [whole.Level, .. parts.Select(part => part.Level)],
                $"{whole.NowText} − {string.Join(" − ", parts.Select(part => part.NowText))}",
                "must not be negative",
                readings => new Evaluation(Remainder(whole, parts, readings).Now, Interval.NonNegative)),
            new Relation(
                RelationKind.Sum,
                $"{whole.Level.Label} less {parts.Count} of its parts in the period before",
                [.. whole.Members, .. parts.SelectMany(part => part.Members)],
                $"{whole.BeforeText} − {string.Join(" − ", parts.Select(part => part.BeforeText))}",
                "must not be negative",
                readings => new Evaluation(Remainder(whole, parts, readings).Before, Interval.NonNegative)),
        ];
    }

    /// <summary>What the parts leave of the whole, in this period and in the one before.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">Some parts, each once.</param>
    /// <param name="readings">The intervals of the members.</param>
    public static (Interval Now, Interval Before) Remainder(GrownLevel whole, IReadOnlyList<GrownLevel> parts, Readings readings)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        return (
            whole.Now(readings) - IntervalMeans.Sum(parts.Select(part => part.Now(readings))),
            whole.Before(readings) - IntervalMeans.Sum(parts.Select(part => part.Before(readings))));
    }
}
