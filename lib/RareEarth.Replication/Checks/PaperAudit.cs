using RareEarth.Replication.Published;

namespace RareEarth.Replication.Checks;

/// <summary>What is checked of one paper: relations between its printed numbers, in sections, and what is found by them.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Title">Its short title in English.</param>
/// <param name="Sections">The relations.</param>
/// <param name="Findings">The findings, whether they are there or not.</param>
public sealed record PaperAudit(PrintedPaper Paper, string Title, IReadOnlyList<AuditSection> Sections, IReadOnlyList<Finding> Findings)
{
    /// <summary>All relations, in the order of the sections.</summary>
    public IReadOnlyList<Relation> Relations => [.. Sections.SelectMany(section => section.Relations)];

    /// <summary>A section.</summary>
    /// <param name="title">Its title.</param>
    /// <exception cref="KeyNotFoundException">There is no such section; the message lists those that there are.</exception>
    public AuditSection this[string title] => Sections.FirstOrDefault(section => section.Title == title)
        ?? throw new KeyNotFoundException($"The audit has no section '{title}'; it has {string.Join(", ", Sections.Select(section => section.Title))}.");

    /// <summary>One verdict for each printed number and claim.</summary>
    /// <param name="reruns">What reruns say of numbers; see <see cref="Rerun"/>.</param>
    /// <returns>The report, which a notebook shows and the runner collects.</returns>
    /// <exception cref="ArgumentException">A number has neither relation nor rerun nor a reason why it cannot be checked, or a finding rests on a relation that is in no section.</exception>
    public AuditReport Report(params IReadOnlyList<Rerun> reruns)
    {
        Relation[] relations = [.. Relations];
        foreach (Finding finding in Findings.Where(finding => finding.Relations.Except(relations).Any()))
        {
            throw new ArgumentException($"The finding '{finding.Title}' rests on a relation that is in no section.");
        }

        Member[] marks = [.. relations.SelectMany(relation => relation.Members).DistinctBy(member => member.Id).ExceptBy(Paper.Members.Select(member => member.Id), member => member.Id)];
        var ledger = Ledger.Build([.. Paper.Members, .. marks], relations, reruns, Paper.NotCheckable);
        var source = new AuditSource(Paper.Source, Title, Paper.Reference);
        return new AuditReport(source, Sections, Findings, ledger, ledger.Numbers.ToDictionary(number => number.Member.Id, number => Paper.Section(number.Member)), reruns);
    }
}
