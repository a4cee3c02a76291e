using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks;

/// <summary>
/// The interval of each member while a relation is evaluated: what is printed, or, when the search for the culprit asks
/// what would have to be printed instead, another interval for some of them.
/// </summary>
public sealed class Readings
{
    private readonly IReadOnlyDictionary<string, Interval> _changed;

    private Readings(IReadOnlyDictionary<string, Interval> changed) => _changed = changed;

    /// <summary>Every member as printed.</summary>
    public static Readings AsPrinted { get; } = new(new Dictionary<string, Interval>());

    /// <summary>Some members, copies of one quantity, read as another interval; all others as printed.</summary>
    /// <param name="copies">The copies; one in percent beside one as a share is a hundred times as large.</param>
    /// <param name="instead">The interval, in the unit of the first copy.</param>
    public static Readings With(IReadOnlyList<Member> copies, Interval instead)
    {
        ArgumentNullException.ThrowIfNull(copies);
        bool isPercent = copies[0].Unit == "%";
        return new(copies.ToDictionary(
            copy => copy.Id,
            copy => (copy.Unit == "%") == isPercent ? instead : isPercent ? instead / 100 : instead * 100));
    }

    /// <summary>The interval of a member in its own unit.</summary>
    /// <param name="member">The member.</param>
    public Interval this[Member member] => _changed.TryGetValue(member.Id, out Interval instead) ? instead : member.Interval;

    /// <summary>The intervals of some members in their own units.</summary>
    /// <param name="members">The members.</param>
    public Interval[] All(IEnumerable<Member> members) => [.. members.Select(member => this[member])];

    /// <summary>The interval of a share or a rate: a hundredth of a percentage.</summary>
    /// <param name="member">The member.</param>
    public Interval Share(Member member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Unit == "%" ? this[member] / 100 : this[member];
    }
}
