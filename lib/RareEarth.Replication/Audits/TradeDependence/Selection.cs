using RareEarth.Replication.Checks;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>Picks relations for findings.</summary>
internal static class Selection
{
    /// <summary>The relations of a section that some claims are in.</summary>
    /// <param name="section">The section.</param>
    /// <param name="claims">Ends of their ids: <c>c012</c>.</param>
    public static Relation[] About(this AuditSection section, params IReadOnlyList<string> claims) =>
        [.. section.Relations.Where(relation => relation.Members.Any(member => claims.Any(claim => member.Id.EndsWith("-" + claim, StringComparison.Ordinal))))];

    /// <summary>The broken ones among relations, or all when none is, so that a finding keeps what it rests on.</summary>
    /// <param name="relations">The relations.</param>
    public static Relation[] BrokenFirst(this IEnumerable<Relation> relations)
    {
        Relation[] all = [.. relations];
        return all.Any(relation => !relation.Holds) ? [.. all.Where(relation => !relation.Holds)] : all;
    }
}
