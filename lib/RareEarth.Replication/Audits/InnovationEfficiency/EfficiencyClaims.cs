using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>What the text says of the efficiencies of stages 1 and 3. "Far", "well" and "markedly" are read as more than 0.1 in the means, "close" as at most 0.1.</summary>
internal static class EfficiencyClaims
{
    private static readonly Interval Far = Interval.Between(Math.BitIncrement(0.1), 1);
    private static readonly Interval Near = Interval.Between(-0.1, 0.1);
    private static readonly Interval Higher = Interval.Between(double.Epsilon, 1);

    private static readonly Interval SmallFall = Interval.Between(-10, -double.Epsilon); // in percent

    private const string FarWords = "more than 0.1";
    private const string NearWords = "at most 0.1 in size";

    public static AuditSection Of(EfficiencyTables tables) => new("Claims about efficiencies", [.. StageOne(tables), .. StageThree(tables), .. FromOneToThree(tables)]);

    // the means of the groups in stage 1 are not printed: level and change of stage 3 give them
    private static IEnumerable<Relation> StageOne(EfficiencyTables tables)
    {
        yield return Room("c069", tables.StageOne("TE"));
        yield return Gap("c070", "TE", Far, FarWords);
        yield return Gap("c071", "SE", Near, NearWords);
        yield return Gap("c072", "PTE", Far, FarWords);
        yield return Gap("c074", "PTE", Far, FarWords);
        yield return Sizes.Of(
            tables.Claim("c073"), [Level(Front, "PTE"), Rate(Front, "PTE")], Before(Front, "PTE"), readings => Stage1(readings, Front, "PTE"),
            Interval.Between(0.9, 1), "at least 0.9");
        yield return Sizes.Of(
            tables.Claim("c075"), [.. Parts("PTE"), .. Parts("SE")],
            $"({Before(Front, "PTE")} − {Before(Back, "PTE")}) − ({Before(Front, "SE")} − {Before(Back, "SE")})",
            readings => Difference(readings, "PTE") - Difference(readings, "SE"), Higher, "a gap in PTE above that in SE");

        Member Level(string group, string measure) => tables.Efficiency(Mean, group, measure);
        Member Rate(string group, string measure) => tables.Efficiency(Change, group, measure);
        Member[] Parts(string measure) => [Level(Front, measure), Rate(Front, measure), Level(Back, measure), Rate(Back, measure)];
        string Before(string group, string measure) => $"{Words.Of(Level(group, measure))} / (1 + {Words.Of(Rate(group, measure))})";
        Interval Stage1(Readings readings, string group, string measure) => Growth.Before(readings[Level(group, measure)], readings.Share(Rate(group, measure)));
        Interval Difference(Readings readings, string measure) => Stage1(readings, Front, measure) - Stage1(readings, Back, measure);
        Relation Gap(string claim, string measure, Interval range, string words) => Sizes.Of(
            tables.Claim(claim), Parts(measure), $"{Before(Front, measure)} − {Before(Back, measure)}", readings => Difference(readings, measure), range, words);
        Relation Room(string claim, Member mean) => EfficiencyClaims.Room(tables, claim, mean);
    }

    private static IEnumerable<Relation> StageThree(EfficiencyTables tables)
    {
        Member Level(string group, string measure) => tables.Efficiency(Mean, group, measure);
        foreach (string claim in new[] { "c003", "c014", "c107" })
        {
            yield return Room(tables, claim, Level(All, "TE"));
        }

        foreach ((string claim, string measure) in new[] { ("c004", "TE"), ("c015", "TE"), ("c005", "PTE"), ("c016", "PTE"), ("c108", "TE"), ("c200", "TE"), ("c202", "PTE"), ("c210", "PTE") })
        {
            yield return Sizes.Difference(tables.Claim(claim), Level(Front, measure), Level(Back, measure), Far, FarWords);
        }

        foreach ((string claim, string measure) in new[] { ("c200", "TE"), ("c202", "PTE") })
        {
            yield return Claims.Greater(tables.Claim(claim), [.. tables.YearByYear(Front, measure).Zip(tables.YearByYear(Back, measure))]);
        }

        foreach (string claim in new[] { "c006", "c017" })
        {
            Member[] means = [Level(Front, "PTE"), Level(Back, "PTE"), Level(Front, "SE"), Level(Back, "SE")];
            yield return Sizes.Of(
                tables.Claim(claim), means, $"({means[0].Printed} − {means[1].Printed}) − ({means[2].Printed} − {means[3].Printed})",
                readings => readings[means[0]] - readings[means[1]] - (readings[means[2]] - readings[means[3]]), Higher, "a gap between the groups in PTE above that in SE");
        }

        (Member, Member)[] ahead = [.. Measures.Select(measure => (Level(Front, measure), Level(Back, measure)))];
        yield return Claims.Greater(tables.Claim("c121"), ahead); // "on the whole": the means
        yield return Claims.Number(
            tables.Claim("c122"), [.. ahead.SelectMany(pair => new[] { pair.Item1, pair.Item2 })], "how many means are higher at the front end",
            readings => Interval.Between(ahead.Count(pair => readings[pair.Item1].Lower > readings[pair.Item2].Upper), ahead.Count(pair => readings[pair.Item1].Upper > readings[pair.Item2].Lower)));
        yield return Sizes.Most(tables.Claim("c201"), tables.YearByYear(Front, "PTE"), Interval.Between(0.95, double.PositiveInfinity), "at least 0.95");
        yield return Sizes.Difference(tables.Claim("c203"), Level(Front, "SE"), Level(Back, "SE"), Near, NearWords);
        yield return Claims.Greater(tables.Claim("c204"), (Level(Front, "SE"), Level(Back, "SE")));
    }

    private static IEnumerable<Relation> FromOneToThree(EfficiencyTables tables)
    {
        Member Rate(string group, string measure) => tables.Efficiency(Change, group, measure);
        yield return Sizes.Of(
            tables.Claim("c095"), [.. Measures.Select(measure => Rate(All, measure))],
            $"least size of {string.Join(", ", Measures.Select(measure => Rate(All, measure).Printed))}",
            readings => Measures.Select(measure => readings.Share(Rate(All, measure)).Abs()).Aggregate(Interval.Min), Interval.Between(0.05, 1), "at least 5% each");
        yield return Claims.AllWithin(tables.Claim("c105"), [Rate(All, "SE")], SmallFall, "a fall by at most 10%");
        yield return Claims.Sign(tables.Claim("c106"), [Rate(All, "PTE"), Rate(All, "TE")], 1);
        yield return Claims.Sign(tables.Claim("c106"), [Rate(All, "SE")], -1);
        yield return Claims.Greater(tables.Claim("c120"), (Rate(Front, "SE"), Rate(Back, "SE")));
        yield return Claims.Sign(tables.Claim("c208"), [Rate(All, "TE")], 1);
        yield return Claims.Greater(
            tables.Claim("c209"), (Rate(Back, "PTE"), Rate(Back, "SE")), (Rate(Back, "PTE"), Rate(Front, "PTE")), (Rate(Back, "PTE"), Rate(Front, "SE")));
        yield return Claims.AllWithin(tables.Claim("c211"), [Rate(Front, "SE"), Rate(Back, "SE")], SmallFall, "a fall by at most 10%");
        yield return Sizes.Of(
            tables.Claim("c212"), [Rate(Back, "TE"), Rate(Front, "TE")], $"|{Rate(Back, "TE").Printed}| − |{Rate(Front, "TE").Printed}|",
            readings => readings.Share(Rate(Back, "TE")).Abs() - readings.Share(Rate(Front, "TE")).Abs(), Higher, "a change above that of the front end in size");
    }

    private static Relation Room(EfficiencyTables tables, string claim, Member mean) =>
        Claims.AllWithin(tables.Claim(claim), [mean], Interval.Between(0, 0.8), "at most 0.8");
}
