namespace NotebookRunner.Ledgers;

/// <summary>Everything that the checks of some notebooks say, with every id resolved.</summary>
public sealed class Ledger
{
    private readonly Dictionary<string, LedgerNumber> _numbers;
    private readonly Dictionary<string, LedgerRelation> _relations;

    /// <summary>Of sources whose ids are unique and all there, as <see cref="LedgerCollection"/> sees to.</summary>
    internal Ledger(IReadOnlyList<LedgerSource> sources)
    {
        Sources = sources;
        _numbers = sources.SelectMany(source => source.Numbers).ToDictionary(number => number.Id);
        _relations = sources.SelectMany(source => source.Relations).ToDictionary(relation => relation.Id);
    }

    /// <summary>The sources by notebook and cell.</summary>
    public IReadOnlyList<LedgerSource> Sources { get; }

    /// <summary>The numbers of all sources, in order.</summary>
    public IEnumerable<LedgerNumber> Numbers => Sources.SelectMany(source => source.Numbers);

    /// <summary>The relations of all sources, in order.</summary>
    public IEnumerable<LedgerRelation> Relations => Sources.SelectMany(source => source.Relations);

    /// <summary>The findings of all sources, in order.</summary>
    public IEnumerable<LedgerFinding> Findings => Sources.SelectMany(source => source.Findings);

    /// <summary>The numbers in a relation.</summary>
    public IEnumerable<LedgerNumber> MembersOf(LedgerRelation relation) => relation.Members.Select(id => _numbers[id]);

    /// <summary>The relations that a number is in.</summary>
    public IEnumerable<LedgerRelation> RelationsOf(LedgerNumber number) => number.Relations.Select(id => _relations[id]);

    /// <summary>The relations that show a finding.</summary>
    public IEnumerable<LedgerRelation> RelationsOf(LedgerFinding finding) => finding.Relations.Select(id => _relations[id]);
}
