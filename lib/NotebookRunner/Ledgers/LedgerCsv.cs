using System.Globalization;

namespace NotebookRunner.Ledgers;

/// <summary>A ledger as tidy tables: one row a number, a relation or a finding; lists are joined by "; ", what is null is empty.</summary>
public static class LedgerCsv
{
    private static readonly string[] NumberHeads =
    [
        "source", "id", "type", "section", "label", "printed", "unit", "verdict", "reason", "account", "instead", "conventions", "rerun", "relations", "notebook", "cell",
    ];

    private static readonly string[] RelationHeads =
        ["source", "id", "section", "kind", "statement", "calculation", "computed", "printed", "holds", "conventions", "members", "notebook", "cell"];

    private static readonly string[] FindingHeads =
        ["source", "id", "title", "basis", "kind", "relations", "quotes", "instead", "reading", "notebook", "cell"];

    /// <summary>The numbers.</summary>
    public static string Numbers(Ledger ledger) => CsvText.Write(NumberHeads,
        from source in ledger.Sources
        from number in source.Numbers
        select (string[])
        [
            source.Key, number.Id, LedgerRecord.Spelled(number.Type), number.Section, number.Label, number.Printed, number.Unit, LedgerRecord.Spelled(number.Verdict),
            number.Reason is { } reason ? LedgerRecord.Spelled(reason) : "", number.Account, number.Instead ?? "", List(number.Conventions), number.Rerun ?? "",
            List(number.Relations), .. Place(number.Place),
        ]);

    /// <summary>The relations.</summary>
    public static string Relations(Ledger ledger) => CsvText.Write(RelationHeads,
        from source in ledger.Sources
        from relation in source.Relations
        select (string[])
        [
            source.Key, relation.Id, relation.Section, relation.Kind, relation.Statement, relation.Calculation, relation.Computed, relation.Printed,
            relation.Holds ? "true" : "false", List(relation.Conventions), List(relation.Members), .. Place(relation.Place),
        ]);

    /// <summary>The findings.</summary>
    public static string Findings(Ledger ledger) => CsvText.Write(FindingHeads,
        from source in ledger.Sources
        from finding in source.Findings
        select (string[])
        [
            source.Key, finding.Id, finding.Title, LedgerRecord.Spelled(finding.Basis), LedgerRecord.Spelled(finding.Kind), List(finding.Relations),
            List(finding.Quotes.Select(quote => $"{quote.Where}: {quote.Text}")), finding.Instead, finding.Reading, .. Place(finding.Place),
        ]);

    private static string List(IEnumerable<string> items) => string.Join("; ", items);

    private static string[] Place(LedgerPlace place) => [place.Notebook, place.Cell.ToString(CultureInfo.InvariantCulture)];
}
