using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeDependence;

/// <summary>Counts against what they count, and years and levels that are said more than once.</summary>
internal static class CountsAndDates
{
    private static readonly (string First, string[] Others)[] SaidAgain =
    [
        ("c001", ["c007", "c029", "c032", "c057", "c073", "c150"]), // first year of the data
        ("c002", ["c008", "c030", "c050", "c052", "c055", "c058", "c151"]), // last year of the data
        ("c033", ["c088"]),
        ("c080", ["c088"]),
        ("c103", ["c088"]),
        ("c043", ["c089"]),
        ("c081", ["c089"]),
        ("c104", ["c089"]),
        ("c090", ["c002", "c085", "c105", "c109", "c123", "c129"]),
        ("c020", ["c091", "c124", "c130"]),
        ("c141", ["c147"]),
        ("c142", ["c148"]),
        ("c143", ["c149"]),
    ];

    /// <summary>The section.</summary>
    public static AuditSection Of(PrintedPaper paper)
    {
        string[] codes = [.. Enumerable.Range(21, 7).Select(i => $"c{i:000}")];
        return new AuditSection(
            "Counts and dates",
            [
                .. SaidAgain.SelectMany(pair => pair.Others.Select(other => Restatements.Of(paper.Claim(other), paper.Claim(pair.First)))),
                Follows(paper.Claim("c042"), paper.Claim("c033")),
                Follows(paper.Claim("c049"), paper.Claim("c043")),
                Counts.Different(paper.Claim("c020"), [.. codes.Select(paper.Claim)]),
                .. codes.Select(code => HeadsATable(paper, paper.Claim(code))),
                .. codes.Select(code => Digits(paper.Claim("c019"), paper.Claim(code))),
                Counts.Listed(paper.Claim("c028"), ["trade of two countries with each other", "trade that third countries can replace"]),
                Counts.Listed(paper.Claim("c031"), ["2013–2016", "2017–2019", "2020–2023"]),
                Counts.Listed(paper.Claim("c066"), ["lower cost in clusters", "demand for electric vehicles", "patents for hot-pressed magnets"]),
                Counts.Listed(paper.Claim("c117"), ["WTO", "APEC", "OECD", "G20", "RCEP", "CPTPP"]),
                Counts.Listed(paper.Claim("c122"), ["partnership", "scale", "trade level", "proximity", "rare-earth demand"]),
                Counts.Listed(paper.Claim("c125"), Products.Factors),
                Rows(paper, paper.Claim("c115"), "TPR partnership", "PGDP development", "TD trade intensity", "ECI proximity", "WGI institutions"),
                Matrices(paper.Claim("c126"), paper.Claim("c125")),
                Identities.Product(paper.Claim("c127"), [paper.Claim("c126"), paper.Claim("c020")], RowsAre.Units),
                Counts.Listed(paper.Claim("c144"), ["Table 3", "Table 4"]),
                Counts.Listed(paper.Claim("c165"), ["upstream imports", "midstream separation", "downstream magnets", "reserves, technology and rules"]),
            ]);
    }

    private static Relation Follows(Member next, Member last) => new(
        RelationKind.Dates,
        $"{next.Label} is the year after {last.Label}",
        [next, last],
        $"{last.Printed} + 1",
        $"printed {next.Printed}",
        readings => new Evaluation(readings[last] + 1, readings[next]));

    private static Relation HeadsATable(PrintedPaper paper, Member claim)
    {
        double[] heads = [.. new[] { "Table 1", "Table 3", "Table 4" }
            .Select(table => paper.Tables.SelectMany(one => one.Numbers).Where(number => number.Table == table).Select(number => table == "Table 1" ? number.Row : number.Column))
            .Aggregate((a, b) => a.Intersect(b)).Select(code => double.Parse(code, System.Globalization.CultureInfo.InvariantCulture))];
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; the code heads a row of Table 1 and a column of Tables 3 and 4",
            [claim],
            $"the nearest of {string.Join(", ", heads)}",
            $"printed {claim.Printed}",
            readings => new Evaluation(heads.MinBy(head => Math.Abs(head - readings[claim].Midpoint)), readings[claim]));
    }

    private static Relation Digits(Member digits, Member code) => new(
        RelationKind.Count,
        $"{digits.Label} is that of {code.Printed}",
        [digits, code],
        $"digits of {code.Printed}",
        $"printed {digits.Printed}",
        readings => new Evaluation(code.Printed.Count(char.IsAsciiDigit), readings[digits]));

    private static Relation Rows(PrintedPaper paper, Member claim, params string[] named)
    {
        HashSet<string> rows = [.. paper.Tables.SelectMany(table => table.Numbers).Where(number => number.Table == "Table 3").Select(number => number.Row)];
        string[] there = [.. named.Where(name => Products.Directions.All(direction => rows.Contains($"{direction} {name.Split(' ')[0]}")))];
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}; each has its rows in Table 3",
            [claim],
            $"how many are {string.Join(", ", there)}",
            $"named {named.Length}",
            _ => new Evaluation(there.Length, named.Length));
    }

    // two outcomes, and the explanatory matrices once for both or once for each
    private static Relation Matrices(Member matrices, Member explanatory) => new(
        RelationKind.Count,
        $"{matrices.Label} are those of two outcomes and the explanatory ones",
        [matrices, explanatory],
        $"matrices with {explanatory.Printed} explanatory variables",
        $"printed {matrices.Printed}",
        [
            new Convention("explanatory matrices shared by exports and imports", readings => new Evaluation(2 + readings[explanatory], readings[matrices])),
            new Convention("explanatory matrices for exports and for imports", readings => new Evaluation(2 * (1 + readings[explanatory]), readings[matrices])),
        ]);
}
