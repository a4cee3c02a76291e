namespace RareEarth.Replication.Checks;

/// <summary>Relations between printed numbers, and one verdict for each number and claim.</summary>
/// <param name="Relations">Every relation, with its calculation.</param>
/// <param name="Numbers">One row for each number and claim, in the order in which they were given.</param>
public sealed record Ledger(IReadOnlyList<Relation> Relations, IReadOnlyList<NumberVerdict> Numbers)
{
    /// <summary>Judges numbers by the relations between them.</summary>
    /// <param name="members">Every printed number and claim once.</param>
    /// <param name="relations">The relations; their members are among the numbers.</param>
    /// <param name="reruns">What reruns say of numbers.</param>
    /// <param name="notCheckable">For each number by id that nothing can be set against: why.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">A number comes twice, a member of a relation is missing, or a number has neither relation nor rerun nor reason.</exception>
    /// <remarks>
    /// <para>A broken relation with a claim in it refutes the claim: it says nothing about the numbers, for or against.</para>
    /// <para>A broken relation that rests on a reading which the paper does not state, a tension, decides nothing.</para>
    /// <para>Of the other broken relations the culprit is looked for under the hypothesis of one wrong number. A quantity is
    /// a candidate when it can be changed so that every relation that it is in holds: those that were broken, and those
    /// that held. It is the culprit when the broken relations of every other candidate, as far as they meet its own, are
    /// fewer: a strict subset of its own. A number that was reproduced is no candidate.</para>
    /// <para>Where the culprit is known, the other members of its relations are not in dispute.</para>
    /// </remarks>
    public static Ledger Build(
        IEnumerable<Member> members,
        IEnumerable<Relation> relations,
        IEnumerable<Rerun>? reruns = null,
        IReadOnlyDictionary<string, NotCheckableReason>? notCheckable = null)
    {
        Member[] all = [.. members];
        Relation[] every = [.. relations];
        Check(all, every);
        var rerunOf = (reruns ?? []).ToDictionary(rerun => rerun.MemberId);
        Relation[] deciding = [.. every.Where(relation => relation.Holds || !relation.IsTension)];
        Quantity[] quantities = Quantity.Group(all, deciding);
        Dictionary<Quantity, Repair> candidates = Candidates(quantities, rerunOf);
        Dictionary<Relation, Quantity> culprits = Culprits(candidates.Keys);

        var rows = new Dictionary<string, NumberVerdict?>();
        foreach (Quantity quantity in quantities)
        {
            foreach (Member member in quantity.Copies)
            {
                Relation[] own = [.. deciding.Where(relation => relation.Members.Any(other => other.Id == member.Id)).Union(quantity.Relations)];
                NumberVerdict? verdict = Judge(member, quantity, own, candidates.GetValueOrDefault(quantity), culprits, rerunOf.GetValueOrDefault(member.Id), notCheckable);
                Relation[] tensions = [.. every.Except(deciding).Where(relation => relation.Members.Any(other => other.Id == member.Id))];
                rows[member.Id] = verdict is null ? null : verdict with { Relations = [.. verdict.Relations, .. tensions] };
            }
        }

        string[] without = [.. all.Where(member => rows[member.Id] is null).Select(member => $"'{member.Id}'")];
        return without.Length == 0
            ? new Ledger(every, [.. all.Select(member => rows[member.Id]!)])
            : throw new ArgumentException(
                $"In no relation, without a rerun and without a reason why it cannot be checked: {string.Join(", ", without)}.", nameof(notCheckable));
    }

    // null when there is nothing to judge by
    private static NumberVerdict? Judge(
        Member member,
        Quantity quantity,
        Relation[] relations,
        Repair? repair,
        Dictionary<Relation, Quantity> culprits,
        Rerun? rerun,
        IReadOnlyDictionary<string, NotCheckableReason>? notCheckable)
    {
        Relation[] refuting = [.. relations.Where(relation => !relation.Holds && IsClaim(relation))];
        Relation[] broken = [.. relations.Where(IsBrokenBetweenNumbers)];
        Relation[] disputed = [.. broken.Where(relation => !culprits.ContainsKey(relation))];
        Relation[] testing = [.. relations.Except(refuting)]; // a refuted claim tests nothing but itself
        Relation[] varying = [.. relations.Where(relation => relation.Varies && relation.Members[0].Id == member.Id)];

        return member.IsClaim && refuting.Length > 0
                ? Refute()
            : rerun is { Verdict: Verdict.Reproduced }
                ? Row(Verdict.Reproduced, rerun.Account)
            : broken.Any(relation => culprits.GetValueOrDefault(relation) == quantity)
                ? Row(Verdict.Contradicted, $"Changing it alone repairs every broken relation that it is in; {repair}. {Text(broken)}", repair)
            : disputed.Length > 0
                ? Row(Verdict.InDispute, $"It is in a broken relation, and which of the members is wrong is not decided{(repair is null ? "" : $"; if it is this one, {repair}")}. {Text(disputed)}", repair)
            : varying.Length > 0
                ? Row(Verdict.Varies, $"It depends on a convention that is not stated: {string.Join(", ", varying[0].Fitting)}. {Text(varying)}") with { Conventions = varying[0].Fitting }
            : broken.Length > 0
                ? Row(Verdict.Consistent, $"Every relation that it is in holds but those that {string.Join(", ", broken.Select(relation => culprits[relation].Copies[0].Label).Distinct())} explains.")
            : testing.Length > 0
                ? Row(Verdict.Consistent, testing.Length == 1 ? "The relation that tests it holds." : $"All {testing.Length} relations that test it hold.")
            : rerun is not null
                ? Row(rerun.Verdict, rerun.Account)
            : notCheckable is not null && notCheckable.TryGetValue(member.Id, out NotCheckableReason reason)
                ? Row(Verdict.NotCheckable, "") with { Reason = reason }
                : null;

        NumberVerdict Refute()
        {
            Repair? instead = member.Number is null ? null : Repair.Find(quantity.Copies, quantity.Relations);
            return Row(Verdict.Contradicted, $"The printed numbers refute it{(instead is null ? "" : $"; {instead}")}. {Text(refuting)}", instead);
        }

        NumberVerdict Row(Verdict verdict, string account, Repair? required = null) => new(member, verdict, relations, account, required);
    }

    private static Dictionary<Quantity, Repair> Candidates(Quantity[] quantities, Dictionary<string, Rerun> reruns)
    {
        var candidates = new Dictionary<Quantity, Repair>();
        foreach (Quantity quantity in quantities.Where(quantity => quantity.Relations.Any(IsBrokenBetweenNumbers)))
        {
            bool isReproduced = quantity.Copies.Any(copy => reruns.TryGetValue(copy.Id, out Rerun? rerun) && rerun.Verdict == Verdict.Reproduced);
            Relation[] toHold = [.. quantity.Relations.Where(relation => relation.Holds || !IsClaim(relation))];
            if (!isReproduced && quantity.Copies.Any(copy => copy.Number is not null) && Repair.Find(quantity.Copies, toHold) is { } repair)
            {
                candidates[quantity] = repair;
            }
        }

        return candidates;
    }

    private static Dictionary<Relation, Quantity> Culprits(IReadOnlyCollection<Quantity> candidates)
    {
        var broken = candidates.ToDictionary(candidate => candidate, candidate => candidate.Relations.Where(IsBrokenBetweenNumbers).ToHashSet());
        return candidates
            .Where(culprit => candidates.All(other => other == culprit || !broken[other].Overlaps(broken[culprit]) || broken[other].IsProperSubsetOf(broken[culprit])))
            .SelectMany(culprit => broken[culprit].Select(relation => (relation, culprit)))
            .ToDictionary(pair => pair.relation, pair => pair.culprit);
    }

    private static bool IsClaim(Relation relation) => relation.Members.Any(member => member.IsClaim);

    private static bool IsBrokenBetweenNumbers(Relation relation) => !relation.Holds && !IsClaim(relation);

    private static string Text(IEnumerable<Relation> relations) => string.Join(" ", relations.Select(relation => $"{relation}."));

    private static void Check(Member[] members, Relation[] relations)
    {
        HashSet<string> ids = [];
        foreach (Member member in members.Where(member => !ids.Add(member.Id)))
        {
            throw new ArgumentException($"'{member.Id}' is given twice.", nameof(members));
        }

        foreach (Member member in relations.SelectMany(relation => relation.Members).Where(member => !ids.Contains(member.Id)))
        {
            throw new ArgumentException($"'{member.Id}' is in a relation and not among the numbers.", nameof(members));
        }
    }
}
