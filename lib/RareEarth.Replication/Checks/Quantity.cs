namespace RareEarth.Replication.Checks;

/// <summary>
/// What is printed once or more often: a cell of a table and every place of the text that restates it. To change a
/// quantity is to change all its copies.
/// </summary>
internal sealed class Quantity
{
    private Quantity(IReadOnlyList<Member> copies, IReadOnlyList<Relation> relations)
    {
        Copies = copies;
        Relations = relations;
    }

    public IReadOnlyList<Member> Copies { get; }

    /// <summary>The relations between this quantity and others.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    /// <summary>Groups members that restatements which hold make copies of one another.</summary>
    public static Quantity[] Group(IReadOnlyList<Member> members, IReadOnlyList<Relation> relations)
    {
        var root = members.ToDictionary(member => member.Id, member => member.Id);
        foreach (Relation restatement in relations.Where(IsRestatementThatHolds))
        {
            foreach (Member copy in restatement.Members)
            {
                root[Find(copy.Id)] = Find(restatement.Members[0].Id);
            }
        }

        ILookup<string, Relation> byRoot = relations.Where(relation => !IsRestatementThatHolds(relation))
            .SelectMany(relation => relation.Members.Select(member => Find(member.Id)).Distinct().Select(id => (id, relation)))
            .ToLookup(pair => pair.id, pair => pair.relation);
        return [.. members.GroupBy(member => Find(member.Id)).Select(copies => new Quantity([.. copies], [.. byRoot[copies.Key]]))];

        string Find(string id) => root[id] == id ? id : root[id] = Find(root[id]);
    }

    private static bool IsRestatementThatHolds(Relation relation) => relation.Kind == RelationKind.Restatement && relation.Holds;
}
