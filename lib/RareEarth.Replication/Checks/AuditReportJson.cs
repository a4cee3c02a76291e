using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace RareEarth.Replication.Checks;

/// <summary>A report as the JSON record that the runner collects.</summary>
internal static class AuditReportJson
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The record: source, relations, numbers, findings.</summary>
    public static string Write(AuditReport report)
    {
        string source = report.Source.Key;
        var ids = report.Ledger.Relations.Select((relation, i) => (relation, id: $"{source}/r{i + 1:000}")).ToDictionary(pair => pair.relation, pair => pair.id);
        var reruns = report.Reruns.ToDictionary(rerun => rerun.MemberId, rerun => rerun.Account);
        return JsonSerializer.Serialize(
            new
            {
                version = Version,
                source,
                title = report.Source.Title,
                citation = report.Source.Reference,
                relations = report.Sections.SelectMany(section => section.Relations.Select(relation => new
                {
                    id = ids[relation],
                    section = section.Title,
                    kind = relation.Kind,
                    statement = relation.Statement,
                    calculation = relation.Calculation,
                    computed = relation.Computed.ToString(),
                    printed = relation.Printed.ToString(),
                    holds = relation.Holds,
                    conventions = relation.Varies ? relation.Fitting : [],
                    members = relation.Members.Select(member => member.Id),
                })),
                numbers = report.Ledger.Numbers.Select(number => new
                {
                    id = number.Member.Id,
                    type = Type(number.Member),
                    section = report.Places[number.Member.Id],
                    label = number.Member.Label,
                    printed = number.Member.Printed,
                    unit = number.Member.Unit,
                    verdict = number.Verdict.ToString(),
                    reason = number.Reason?.ToString(),
                    account = number.Account,
                    instead = number.Repair?.ToString(),
                    conventions = number.Conventions ?? [],
                    rerun = reruns.GetValueOrDefault(number.Member.Id),
                    relations = number.Relations.Select(relation => ids[relation]),
                }),
                findings = report.Findings.Select((finding, i) => new
                {
                    id = $"{source}/f{i + 1:00}",
                    title = finding.Title,
                    basis = finding.IsRead ? "read" : "computed",
                    kind = finding.Kind == FindingKind.Tension ? "tension" : "contradiction",
                    relations = finding.Relations.Select(relation => ids[relation]),
                    quotes = finding.Quotes.Select(quote => new { where = quote.Where, text = quote.Text }),
                    instead = finding.Instead,
                    reading = finding.Reading,
                }),
            },
            Options);
    }

    /// <summary>Whether a member is a number of a table, a mark of a table or a claim of the text.</summary>
    public static string Type(Member member) =>
        member.Id.EndsWith("/mark", StringComparison.Ordinal) ? "mark" : member.Id.Split('/').Length > 2 ? "cell" : "claim";
}
