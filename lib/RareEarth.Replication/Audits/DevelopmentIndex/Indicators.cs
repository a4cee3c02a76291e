using System.Text.RegularExpressions;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Data;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>How many indicators there are and how they are called; years, figures and labels that are printed twice.</summary>
internal static partial class Indicators
{
    private static readonly (string Again, string First)[] Restated =
    [
        ("c011", "c008"), ("c014", "c008"), ("c017", "c008"), ("c018", "c009"), ("c019", "c010"), ("c020", "c008"), ("c030", "c008"), ("c345", "c008"), ("c346", "c008"),
        ("c012", "c002"), ("c013", "c003"), ("c021", "c015"), ("c323", "c015"), ("c083", "c022"), ("c104", "c022"), ("c116", "c022"), ("c139", "c022"),
        ("c239", "c022"), ("c258", "c022"), ("c217", "c022"), ("c313", "c310"), ("c328", "c329"),
    ];

    public static AuditSection Section(PrintedPaper paper, DataPackage package)
    {
        DataFrame table = package.Load("development-indicators");
        string[] Symbols(Func<DataFrameRow, bool> which) => [.. table.Rows.Where(which).Select(row => (string)row["indicator"])];
        string[] Level(int level) => Symbols(row => (int)row["level"] == level);
        string[] Below(string parent) => Symbols(row => (string)row["parent"] == parent);
        Relation Children(string claim, string parent) => Counts.Of(paper.Claim(claim), Below(parent), $"Table 3 has below {parent}");

        return new AuditSection("Indicators and labels",
        [
            Counts.Of(paper.Claim("c008"), Level(1), "Table 3 has on the first level"),
            Counts.Of(paper.Claim("c009"), Level(2), "Table 3 has on the second level"),
            Counts.Of(paper.Claim("c010"), Level(3), "Table 3 has on the third level"),
            Counts.Of(paper.Claim("c308"), Level(2), "Table 3 has on the second level", paper.Claim("c009")),
            Counts.Of(paper.Claim("c309"), Level(3), "Table 3 has on the third level", paper.Claim("c010")),
            Children("c054", "A1"), Children("c153", "A2"), Children("c261", "A3"),
            Children("c064", "A11"), Children("c092", "A12"), Children("c163", "A21"), Children("c299", "A33"),
            .. Restated.Select(pair => Restatements.Of(paper.Claim(pair.Again), paper.Claim(pair.First))),
            Counts.Of(paper.Claim("c329"), [.. package.Load("development-figures").Rows.Where(row => (int)row["figure"] <= paper.Claim("c329").Interval.Lower).Select(row => (string)row["name"])], "figures stand up to it"),
            Yearbook(paper.Claim("c318"), paper.Claim("c316"), paper.Claim("c317")),
            SameName(paper.Claim("c111"), paper.Claim("c312")),
            .. new[] { "c362", "c363", "c364" }.Select(id => RowsAreColumns(paper.Claim(id))),
        ]);
    }

    // a yearbook ends with the year before that of its title
    private static Relation Yearbook(Member lag, Member title, Member last) => new(
        RelationKind.Sum,
        $"{lag.Label}: from the last year of the data to that before the yearbook's",
        [lag, title, last],
        $"{title.Printed} − 1 − {last.Printed}",
        $"printed {lag.Printed}",
        readings => new Evaluation(readings[title] - 1 - readings[last], readings[lag]));

    // the appendix, with Table 3, defines the indicator: what part 3 calls it must be that
    private static Relation SameName(Member claim, Member definition)
    {
        string said = Name(claim), defined = Name(definition);
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}: the name that the appendix and Table 3 define",
            [claim],
            $"number of names, of \"{said}\" ({claim.Label.Split(':')[0]}) and \"{defined}\" ({definition.Label.Split(':')[0]})",
            "must be one",
            _ => new Evaluation(new[] { said, defined }.Distinct().Count(), 1));

        static string Name(Member member) => member.Label.Split(" is called ")[1];
    }

    // items are compared with themselves, so that rows and columns have the same labels
    private static Relation RowsAreColumns(Member claim)
    {
        Match labels = RowsUnderColumns().Match(claim.Label);
        string rows = labels.Groups["rows"].Value, columns = labels.Groups["columns"].Value;
        return new Relation(
            RelationKind.Claim,
            $"{claim.Label}: items are compared with themselves",
            [claim],
            $"number of different labels, of rows {rows} and columns {columns}",
            "must be one",
            _ => new Evaluation(new[] { rows, columns }.Distinct().Count(), 1));
    }

    [GeneratedRegex(@"rows (?<rows>\S+) under columns (?<columns>\S+)$")]
    private static partial Regex RowsUnderColumns();
}
