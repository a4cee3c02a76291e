using RareEarth.Methods.Display;

namespace RareEarth.Replication.Checks;

/// <summary>The verdicts on a paper. A notebook that shows it hands it to the runner, which merges the reports of all papers.</summary>
/// <param name="Source">The paper.</param>
/// <param name="Sections">The relations.</param>
/// <param name="AllFindings">The findings, whether they are there or not.</param>
/// <param name="Ledger">The verdicts; none where a report is about numbers of other reports.</param>
/// <param name="Places">For each number by id: its table, or its section of the text.</param>
/// <param name="Reruns">What reruns said of numbers.</param>
[TypeFormatterSource(typeof(AuditReportFormatterSource), PreferredMimeTypes = [AuditReportFormatterSource.Check, TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record AuditReport(
    AuditSource Source,
    IReadOnlyList<AuditSection> Sections,
    IReadOnlyList<Finding> AllFindings,
    Ledger Ledger,
    IReadOnlyDictionary<string, string> Places,
    IReadOnlyList<Rerun> Reruns) : ITableView
{
    /// <summary>The findings that are there.</summary>
    public IReadOnlyList<Finding> Findings => [.. AllFindings.Where(finding => finding.IsFound)];

    /// <summary>How many cells, claims and marks have each verdict; the findings where there are no numbers.</summary>
    public TableView View()
    {
        if (Ledger.Numbers.Count == 0)
        {
            return FindingsView();
        }

        Verdict[] verdicts = [.. Enum.GetValues<Verdict>().Where(verdict => Ledger.Numbers.Any(number => number.Verdict == verdict))];
        return new TableView(
            "coverage",
            $"{Source.Title}: {Ledger.Numbers.Count} printed numbers and claims, {Ledger.Relations.Count} relations",
            ["where", .. verdicts.Select(verdict => verdict.ToString()), "all"],
            [.. Ledger.Numbers.GroupBy(number => AuditReportJson.Type(number.Member)).Select(group => Line(group.Key + "s", [.. group], verdicts))],
            [Line("all", Ledger.Numbers, verdicts)],
            [
                $"{Ledger.Relations.Count(relation => !relation.Holds && !relation.IsTension)} relations are broken and {Ledger.Relations.Count(relation => !relation.Holds && relation.IsTension)} are tensions; {Findings.Count} findings, {Findings.Count(finding => finding.IsRead)} of them from reading.",
            ]);
    }

    /// <summary>The findings with their calculations, as a table of its own.</summary>
    public TableView FindingsView() => new(
        "findings",
        $"{Source.Title}: {Findings.Count} findings",
        ["finding", "basis", "calculation or quotation", "instead", "a fair reading"],
        [.. Findings.Select(finding => (IReadOnlyList<string>)
        [
            finding.Title,
            (finding.IsRead ? "read" : "computed") + (finding.Kind == FindingKind.Tension ? ", tension" : ""),
            string.Join(" ", finding.Showing.Select(relation => relation + ".").Concat(finding.Quotes.Select(quote => $"{quote.Where}: {quote.Text}"))),
            finding.Instead,
            finding.Reading,
        ])],
        [],
        ["The authors have not been contacted."]);

    private static IReadOnlyList<string> Line(string name, IReadOnlyList<NumberVerdict> numbers, Verdict[] verdicts) =>
        [name, .. verdicts.Select(verdict => Numbers.Whole(numbers.Count(number => number.Verdict == verdict))), Numbers.Whole(numbers.Count)];
}
