using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>Table 1 and section 3.2.1.2: the quotas of 2020.</summary>
internal static class Quotas
{
    private const string Table = "Table 1";

    public static AuditSection Section(PrintedPaper paper)
    {
        PublishedNumber[] numbers = [.. paper.Tables.Single(table => table.Name == "development-table1").Numbers];
        Member Cell(PublishedNumber number) => paper[Table, number.Row, number.Column];
        PublishedNumber[] groups = [.. numbers.Where(number => number.PartOf == "Subtotal")];
        Member light = paper[Table, "Subtotal", "mining, light"], heavy = paper[Table, "Subtotal", "mining, heavy"], separation = paper[Table, "Subtotal", "separation"];
        Member mining = paper[Table, "Total", "mining"];

        return new AuditSection("Quotas",
        [
            // the rows of groups are complete; of their parts (其中) the table names only some
            .. Sums.ByPartOf(
                [.. numbers.Where(number => number.PartOf == "Subtotal" || number.Row == "Subtotal").Select(Cell)],
                member => member.Id.Replace("/quota", "", StringComparison.Ordinal),
                member => member.Id.Contains("/Subtotal/", StringComparison.Ordinal) ? null : $"2/{Table}/Subtotal/{member.Id.Split('/')[3]}"),
            Sums.Total(mining, [light, heavy]),
            Restatements.Of(paper[Table, "Total", "separation"], separation),
            .. numbers.Where(number => groups.Any(group => group.Row == number.PartOf))
                .Select(part => Sums.NotAbove(paper[Table, part.PartOf!, part.Column], Cell(part))),
            Restatements.InUnits(paper.Claim("c097"), mining, 1e-4),
            Restatements.InUnits(paper.Claim("c098"), paper[Table, "Total", "separation"], 1e-4),
            Restatements.Of(paper.Claim("c099"), heavy),
            Restatements.Of(paper.Claim("c101"), light),
            Growth.OfChange(paper.Claim("c103"), paper.Claim("c102"), paper.Claim("c101")),
            Counts.Of(paper.Claim("c105"), [.. groups.Select(group => group.Row).Distinct()], "Table 1 has groups"),
            Restatements.Of(paper.Claim("c176"), paper.Claim("c105")),
            Sums.Total(paper.Claim("c108"), [paper.Claim("c109"), paper.Claim("c110")]),
        ]);
    }
}
