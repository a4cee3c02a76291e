using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks;

/// <summary>
/// The interval of each member while a relation is evaluated: what is printed, or, when the search for the culprit asks
/// what would have to be printed instead, another interval for some of them.
/// </summary>
public sealed class Readings
{
    private readonly IReadOnlySet<string> _changed;
    private readonly Interval _instead;

    private Readings(IReadOnlySet<string> changed, Interval instead)
    {
        _changed = changed;
        _instead = instead;
    }

    /// <summary>Every member as printed.</summary>
    public static Readings AsPrinted { get; } = new(new HashSet<string>(), Interval.Empty);

    /// <summary>Some members, copies of one quantity, read as another interval; all others as printed.</summary>
    /// <param name="members">Ids of the copies.</param>
    /// <param name="instead">The interval.</param>
    public static Readings With(IReadOnlySet<string> members, Interval instead) => new(members, instead);

    /// <summary>The interval of a member in its own unit.</summary>
    /// <param name="member">The member.</param>
    public Interval this[Member member] => _changed.Contains(member.Id) ? _instead : member.Interval;

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
