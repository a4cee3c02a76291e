using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>What the text says rises, falls, turns or leads.</summary>
internal static class Directions
{
    private const string On2019 = "the growth of 2020; the years before are not printed";
    private static readonly Interval Positive = Interval.Between(double.Epsilon, double.PositiveInfinity);

    public static AuditSection Section(PrintedPaper paper, IndexTree tree, DevelopmentAuditOptions options)
    {
        Member Claim(string id) => paper.Claim(id);
        Relation Rise(string id, params string[] rates) => Claims.Sign(Claim(id), [.. rates.Select(Claim)], 1);
        Relation Fall(string id, params string[] rates) => Claims.AllWithin(Claim(id).ReadAs("falls, printed as positive numbers"), [.. rates.Select(Claim)], Positive, "above 0");
        Relation Half(string id, params string[] rates) => Claims.Sign(Claim(id).ReadAs(On2019), [.. rates.Select(Claim)], 1);
        Relation Leads(string id, string leader, params string[] others) => Claims.Greater(Claim(id), [.. others.Select(other => (Claim(leader), Claim(other)))]);
        return new AuditSection("Rises and falls",
        [
            Half("c023", "c027", "c029"),
            NoFall(Claim("c035"), "both of 2020 above the base and above 2019", "both in every year, 2019 among them", [Claim("c044"), Claim("c047"), Claim("c050"), Claim("c052")], Claim("c045")),
            Rise("c042", "c094", "c115"),
            Half("c045", "c044"),
            Rise("c048", "c166"),
            Half("c053", "c281"),
            EnvironmentRises(Claim("c055"), tree),
            Fall("c060", "c066"),
            Rise("c061", "c094", "c115"),
            Accelerates(Claim("c095"), tree, options.Intervals),
            Half("c112", "c115"),
            NoFall(Claim("c154"), "all three of 2020 above 2019", "all three in 2019 too", [Claim("c166"), Claim("c194"), Claim("c220")], Claim("c221")),
            Half("c157", "c156"),
            Rise("c160", "c166", "c220"),
            Leads("c161", "c194", "c166", "c220"),
            Half("c221", "c220"),
            Rise("c262", "c275", "c285", "c302"),
            Half("c263", "c050"),
            Leads("c269", "c302", "c275", "c285"),
            Claims.Greater(Claim("c270").ReadAs("they rise, and by less than the index that they are part of"), (Claim("c050"), Claim("c275")), (Claim("c050"), Claim("c285"))),
            Rise("c270", "c275", "c285"),
            Half("c276", "c275"),
            Fall("c286", "c288", "c292"),
            Fall("c290", "c292"),
        ]);
    }

    // a steady or continued rise, read as a rise on the whole or as one without a fall; the fall is what another claim says
    private static Relation NoFall(Member claim, string onTheWhole, string always, IReadOnlyList<Member> rates, Member turn)
    {
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; printed growth {string.Join(", ", rates.Select(rate => rate.Printed))}, and \"{turn.Label}\"",
            [claim, .. rates],
            "number of falls",
            "must be none",
            [
                new Convention(onTheWhole, readings => new Evaluation(Falls(readings), 0)),
                new Convention(always, readings => new Evaluation(1 + Falls(readings), 0)),
            ]);

        int Falls(Readings readings) => rates.Count(rate => !readings[rate].Meets(Positive));
    }

    // the most charitable reading of a steady rise from 2014 to 2020: the end is not below the beginning
    private static Relation EnvironmentRises(Member claim, IndexTree tree)
    {
        IReadOnlyList<IndexNode> parts = tree["environment"].Children;
        Member read = claim.ReadAs("each stands above the base year and above 2019");
        return new Relation(
            RelationKind.Claim,
            read.Label,
            [read, tree.Base, .. parts.SelectMany(part => part.Value.Members)],
            $"sub-indices that stand below the base year or below 2019, among {string.Join(", ", parts.Select(part => $"{part.Name} {part.Value.Level.Printed} ({(part.Value.Growth.IsFall ? "fall" : "rise")} {part.Value.Growth.Rate.Printed})"))}",
            "must be none",
            readings => new Evaluation(parts.Count(part => !part.Value.Growth.Of(readings).Meets(Positive) || !(part.Value.Now(readings) - readings[tree.Base]).Meets(Positive)), 0));
    }

    // growth of 2020 against the mean of the years before
    private static Relation Accelerates(Member claim, IndexTree tree, int intervals)
    {
        GrownLevel policy = tree["policy"].Value;
        Member read = claim.ReadAs($"the growth of 2020 is above the mean of the {intervals - 1} intervals before");
        return new Relation(
            RelationKind.Claim,
            read.Label,
            [read, tree.Base, .. policy.Members],
            $"{policy.Growth.Rate.Printed} − (({policy.Level.Printed} / (1 + {policy.Growth.Rate.Printed}) / {tree.Base.Printed})^(1/{intervals - 1}) − 1)",
            "must be above 0",
            readings => new Evaluation(
                policy.Growth.Of(readings) - ((policy.Before(readings) / readings[tree.Base]).Power(Interval.Exact(1) / (intervals - 1)) - 1), Positive));
    }
}
