using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>What the text says of the tables.</summary>
internal sealed class QuotaClaims
{
    private const string Nd = "1", Ce = "2", La = "3", PrNd = "4", Dy = "5", Tb = "6"; // columns of Table 7
    private static readonly string[] Light = [Nd, Ce, La, PrNd];
    private static readonly string[] Heavy = [Dy, Tb];

    public QuotaClaims(QuotaCells cells)
    {
        Member[] baseline = cells.Effects("Table 3", "1", "2", "3", "4", "5"), replaced = cells.Effects("Table 5", "1", "2", "3", "4");
        Member[] gdp = [.. new[] { "3", "4", "5" }.Select(column => cells.Coefficient("Table 3", "LNGDP", column))];
        Member[] cr4 = [.. new[] { "4", "5" }.Select(column => cells.Coefficient("Table 3", "CR4", column))];
        Member[] before = [.. new[] { "pre_3", "pre_2" }.Select(period => cells.Coefficient("Table 4", period, "1"))];
        Member[] after = [.. new[] { "current", "post_1", "post_2", "post_3" }.Select(period => cells.Coefficient("Table 4", period, "1"))];
        Member[] paths = cells.Effects("Table 6", "1", "2", "3"), oxides = cells.Effects("Table 7", Nd, Ce, La, PrNd, Dy, Tb);
        Member Oxide(string column) => cells.Coefficient("Table 7", QuotaCells.Did, column);
        (Member, Member)[] Above(string[] greater, string[] lesser) => [.. greater.SelectMany(_ => lesser, (one, other) => (Oxide(one), Oxide(other)))];

        Column1 = Claims.Stars(cells.Claim("c068"), baseline, least: 1, most: 3);
        Levels = Claims.Stars(cells.Claim("c106"), [Oxide(Ce), Oxide(PrNd)], least: 1, most: 1);
        Order =
        [
            Claims.Greater(cells.Claim("c006"), Above([Nd, PrNd], [Ce, La])),
            Claims.Greater(cells.Claim("c011"), Above([PrNd], [Ce, La])),
            Claims.Greater(cells.Claim("c135"), Above([Nd, PrNd], [Ce, La])),
        ];
        Expectations = [.. new[] { "c045", "c129" }.Select(id => Claims.Stars(cells.Claim(id), [paths[2]], least: 1, most: 3))];

        Section = new AuditSection(
            "Claims of the text",
            [
                Column1,
                Levels,
                .. Order,
                .. Expectations,
                .. new[] { "c001", "c007", "c042", "c073", "c127" }.Select(id => Claims.Sign(cells.Claim(id), baseline, 1)),
                .. new[] { "c003", "c130" }.Select(id => Claims.Sign(cells.Claim(id), [.. gdp, paths[0]], 1)),
                Claims.Sign(cells.Claim("c043"), [.. gdp, paths[0]], 1),
                Claims.Sign(cells.Claim("c044"), [.. cr4, paths[1]], 1),
                Claims.Sign(cells.Claim("c074"), gdp, 1),
                .. new[] { "c002", "c008" }.Select(id => Claims.Stars(cells.Claim(id), after[1..], least: 1, most: 3)),
                Claims.Stars(cells.Claim("c069"), baseline[1..], least: 1, most: 3),
                Extreme(cells.Claim("c070"), baseline[1..], Interval.Min, "least"),
                Extreme(cells.Claim("c071"), baseline[1..], Interval.Max, "greatest"),
                Claims.Stars(cells.Claim("c072"), baseline[1..], least: 3, most: 3),
                Claims.Stars(cells.Claim("c080"), before, least: 0, most: 0),
                Claims.Stars(cells.Claim("c081"), after, least: 1, most: 3),
                Claims.Sign(cells.Claim("c081"), after, 1),
                Claims.Rises(cells.Claim("c082"), after),
                Claims.Rises(cells.Claim("c128"), after),
                Claims.Sign(cells.Claim("c084"), [.. replaced, .. baseline], 1),
                Claims.Stars(cells.Claim("c085"), replaced, least: 2, most: 3), // "basically the same": at 5 % at least
                Claims.Stars(cells.Claim("c023"), paths[..2], least: 1, most: 3),
                Claims.Stars(cells.Claim("c099"), [paths[1]], least: 1, most: 3),
                Claims.Stars(cells.Claim("c100"), [paths[2]], least: 0, most: 0),
                Significant(cells.Claim("c025"), paths),
                Restatements.Of(cells.Claim("c103"), cells.Claim("c025")),
                .. new[] { "c005", "c010", "c024", "c116" }.Select(id => Claims.Greater(cells.Claim(id), Above(Heavy, Light))),
                Claims.Greater(cells.Claim("c134"), Above(Heavy, Light)),
                Claims.Stars(cells.Claim("c105"), [Oxide(Nd), Oxide(Tb), Oxide(Dy)], least: 3, most: 3),
                Claims.Sign(cells.Claim("c106"), [Oxide(Ce), Oxide(PrNd)], 1),
                Claims.Stars(cells.Claim("c107"), [Oxide(La)], least: 0, most: 0),
                MoreSignificant(cells),
                .. new[] { ("c112", Nd), ("c113", Ce), ("c114", La), ("c115", PrNd), ("c109", Dy), ("c110", Tb) }
                    .Select(pair => Restatements.Of(cells.Claim(pair.Item1), Oxide(pair.Item2))),
                Sums.Total(cells.Claim("c104"), [cells.Claim("c108"), cells.Claim("c111")]),
                Columns(cells.Claim("c104"), oxides),
                .. new[] { "c004", "c009", "c133" }.Select(id => Restatements.Of(cells.Claim(id), cells.Claim("c108"))),
                Significant(cells.Claim("c122"), [Oxide(Nd), Oxide(PrNd)]),
                Significant(cells.Claim("c123"), [Oxide(Ce), Oxide(La)]),
            ]);
    }

    public AuditSection Section { get; }

    /// <summary>That all five columns of Table 3 are significant.</summary>
    public Relation Column1 { get; }

    /// <summary>The level that the text gives to cerium and praseodymium-neodymium oxide.</summary>
    public Relation Levels { get; }

    /// <summary>That praseodymium-neodymium prices react more than those of lanthanum and cerium.</summary>
    public Relation[] Order { get; }

    /// <summary>That the policy steadies expectations.</summary>
    public Relation[] Expectations { get; }

    private static Relation Extreme(Member claim, Member[] numbers, Func<Interval, Interval, Interval> choose, string word) => Claims.Number(
        claim, numbers, $"the {word} of {string.Join(", ", numbers.Select(number => number.Printed.TrimEnd('*')))}", readings => readings.All(numbers).Aggregate(choose));

    private static Relation Significant(Member count, Member[] coefficients) => Claims.Number(
        count, coefficients, $"how many of {string.Join(", ", coefficients.Select(coefficient => coefficient.Printed))} have a star",
        _ => coefficients.Count(coefficient => coefficient.Number!.Value.Stars > 0));

    private static Relation Columns(Member count, Member[] coefficients) =>
        Claims.Number(count, coefficients, "columns of Table 7", _ => coefficients.Length);

    // the least |t| of the heavy oxides against the greatest of the light ones
    private static Relation MoreSignificant(QuotaCells cells)
    {
        StarredCell[] heavy = [.. Heavy.Select(column => cells.Starred("Table 7", QuotaCells.Did, column))];
        StarredCell[] light = [.. Light.Select(column => cells.Starred("Table 7", QuotaCells.Did, column))];
        Member claim = cells.Claim("c117");
        return new Relation(
            RelationKind.Claim,
            claim.Label,
            [claim, .. heavy.Concat(light).SelectMany(cell => new[] { cell.Coefficient, cell.StandardError })],
            $"least |t| of {string.Join(", ", heavy.Select(Ratio))} less the greatest of {string.Join(", ", light.Select(Ratio))}",
            "must not be below 0",
            readings => new Evaluation(
                heavy.Select(cell => T(cell, readings)).Aggregate(Interval.Min) - light.Select(cell => T(cell, readings)).Aggregate(Interval.Max), Interval.NonNegative));

        static string Ratio(StarredCell cell) => $"{cell.Coefficient.Printed.TrimEnd('*')} / {cell.StandardError.Printed.Trim('(', ')')}";
        static Interval T(StarredCell cell, Readings readings) => readings[cell.Coefficient].Abs() / readings[cell.StandardError];
    }
}
