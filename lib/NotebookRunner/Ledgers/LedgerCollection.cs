using System.Globalization;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Ledgers;

/// <summary>What came of collecting the records of checks of some notebooks.</summary>
/// <param name="Ledger">The ledger; null where there is a problem, an unknown id or no record at all.</param>
/// <param name="Problems">What is wrong with the records.</param>
/// <param name="Unknown">Ids that are named and that no source has: a problem, unless a notebook that may have them is not here.</param>
/// <param name="Overruled">Sources that an older file has too, and which were taken from the newer one.</param>
public sealed record LedgerCollection(Ledger? Ledger, IReadOnlyList<string> Problems, IReadOnlyList<string> Unknown, IReadOnlyList<string> Overruled)
{
    /// <summary>Whether a notebook holds a record.</summary>
    public static bool HasRecord(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => cell.Outputs).Any(output => BundleOf(output)?.ContainsKey(LedgerRecord.MimeType) == true);

    /// <summary>Collects, in the order of the notebooks' names.</summary>
    /// <param name="notebooks">Executed notebooks.</param>
    /// <param name="older">
    /// Executed notebooks of earlier runs, each with how messages call its file. They give the sources that the others do not have.
    /// </param>
    public static LedgerCollection Of(IEnumerable<Notebook> notebooks, IEnumerable<(Notebook Notebook, string File)>? older = null)
    {
        var problems = new List<string>();
        LedgerSource[] newer = [.. notebooks.SelectMany(notebook => Read(notebook, notebook.Name + ".ipynb", problems))];
        var notebookOf = newer.DistinctBy(record => record.Key).ToDictionary(record => record.Key, record => record.Place.Notebook);
        LedgerSource[] old = [.. (older ?? []).SelectMany(entry => Read(entry.Notebook, entry.File, problems))];
        ILookup<bool, LedgerSource> isOverruled = old.ToLookup(record => notebookOf.ContainsKey(record.Key));

        LedgerSource[] records =
        [
            .. newer.Concat(isOverruled[false]).OrderBy(record => record.Place.Notebook, StringComparer.Ordinal), // stable: cells stay in order
        ];
        LedgerSource[] sources = [.. records.GroupBy(record => record.Key).Select(group => Join([.. group], problems))];
        FindDuplicates("number", sources.SelectMany(source => source.Numbers.Select(number => (number.Id, number.Place))), problems);
        FindDuplicates("relation", sources.SelectMany(source => source.Relations.Select(relation => (relation.Id, relation.Place))), problems);
        FindDuplicates("finding", sources.SelectMany(source => source.Findings.Select(finding => (finding.Id, finding.Place))), problems);
        string[] unknown = problems.Count > 0 ? [] : [.. FindUnknown(sources)]; // a record with a problem is not here, and its ids are not unknown

        return new LedgerCollection(
            problems.Count == 0 && unknown.Length == 0 && sources.Length > 0 ? new Ledger(sources) : null,
            problems,
            unknown,
            [.. isOverruled[true].Select(record => $"source {record.Key} comes from {notebookOf[record.Key]}.ipynb; {record.Place.File}, of an earlier run, has it too and is not counted for it").Distinct()]);
    }

    private static IEnumerable<LedgerSource> Read(Notebook notebook, string file, List<string> problems) =>
        from cell in notebook.CodeCells
        from output in cell.Outputs
        let bundle = BundleOf(output)
        where bundle is not null && bundle.ContainsKey(LedgerRecord.MimeType)
        let record = LedgerRecord.Read(bundle[LedgerRecord.MimeType], new LedgerPlace(notebook.Name, file, cell.Number), problems)
        where record is not null
        select record;

    private static JsonObject? BundleOf(JsonObject output) => output["data"] as JsonObject;

    /// <summary>The records of one source as one; they must agree on what it is and come from one notebook.</summary>
    private static LedgerSource Join(IReadOnlyList<LedgerSource> records, List<string> problems)
    {
        LedgerSource first = records[0];
        if (records.FirstOrDefault(record => record.Place.File != first.Place.File) is { } stranger)
        {
            problems.Add($"{stranger.Place}, source {first.Key}: {first.Place} has records of this source too, expected one notebook for each source.");
        }

        foreach (LedgerSource other in records.Where(record => record.Place.File == first.Place.File && (record.Title, record.Citation) != (first.Title, first.Citation)))
        {
            problems.Add($"{other.Place}, source {first.Key}: title or citation differ from those of cell {first.Place.Cell.ToString(CultureInfo.InvariantCulture)}, expected the same in each record of a source.");
        }

        return first with
        {
            Relations = [.. records.SelectMany(record => record.Relations)],
            Numbers = [.. records.SelectMany(record => record.Numbers)],
            Findings = [.. records.SelectMany(record => record.Findings)],
        };
    }

    private static void FindDuplicates(string what, IEnumerable<(string Id, LedgerPlace Place)> items, List<string> problems)
    {
        var seen = new Dictionary<string, LedgerPlace>();
        foreach ((string id, LedgerPlace place) in items)
        {
            if (!seen.TryAdd(id, place))
            {
                problems.Add($"{place}, {what} {id}: this id is given twice (also in {seen[id]}), expected each id once.");
            }
        }
    }

    private static IEnumerable<string> FindUnknown(IReadOnlyList<LedgerSource> sources)
    {
        HashSet<string> numbers = [.. sources.SelectMany(source => source.Numbers).Select(number => number.Id)];
        HashSet<string> relations = [.. sources.SelectMany(source => source.Relations).Select(relation => relation.Id)];
        foreach (LedgerSource source in sources)
        {
            foreach (LedgerRelation relation in source.Relations)
            {
                foreach (string member in relation.Members.Where(member => !numbers.Contains(member)))
                {
                    yield return $"{relation.Place}, relation {relation.Id}: its member {member} is no number of any source, expected the id of one.";
                }
            }

            IEnumerable<(string Name, IReadOnlyList<string> Relations, LedgerPlace Place)> named =
            [
                .. source.Numbers.Select(number => ($"number {number.Id}", number.Relations, number.Place)),
                .. source.Findings.Select(finding => ($"finding {finding.Id}", finding.Relations, finding.Place)),
            ];
            foreach ((string name, IReadOnlyList<string> ids, LedgerPlace place) in named)
            {
                foreach (string id in ids.Where(id => !relations.Contains(id)))
                {
                    yield return $"{place}, {name}: its relation {id} is no relation of any source, expected the id of one.";
                }
            }
        }
    }
}
