using System.Globalization;
using Microsoft.Data.Analysis;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.Published;

/// <summary>A paper as data: every printed number and every claim of its text, each as one member of the ledger.</summary>
public sealed class PrintedPaper
{
    // kinds of claims that say something about other numbers, also where they name a threshold
    private static readonly HashSet<string> Statements =
        ["sign", "ordering", "threshold", "significance", "rank", "attribution", "identity", "design", "label"];

    // kinds of claims whose number nobody rounds
    private static readonly HashSet<string> Exact =
        ["year", "month", "count", "rank", "sample_size", "cross_reference", "version", "page", "position", "label", "threshold", "scale", "definition"];

    private readonly Dictionary<string, Member> _members = [];
    private readonly Dictionary<string, string> _sections = [];

    private PrintedPaper(string source, IReadOnlyDictionary<string, string> citation, IReadOnlyList<PublishedTable> tables, IReadOnlyList<PublishedClaim> claims)
    {
        Source = source;
        Citation = citation;
        Tables = tables;
        Claims = claims;
        NotCheckable = new Dictionary<string, NotCheckableReason>();
    }

    /// <summary>Number of the paper, the first part of the ids of its members: <c>3</c>.</summary>
    public string Source { get; }

    /// <summary>Bibliographic facts by field and language, as in <c>title zh</c>; what is not known is not there.</summary>
    public IReadOnlyDictionary<string, string> Citation { get; }

    /// <summary>Authors, titles, journal and year, as far as they are known.</summary>
    public string Reference
    {
        get
        {
            string[] parts =
            [
                string.Join(", ", Facts("author").Where(fact => fact.EndsWith(" zh", StringComparison.Ordinal)).Select(fact => Citation[fact])),
                string.Join(" / ", Facts("title").Select(fact => Citation[fact])),
                string.Join(" / ", Facts("journal").Select(fact => Citation[fact])),
                Citation.GetValueOrDefault("year", ""),
            ];
            string known = string.Join(". ", parts.Where(part => part.Length > 0));
            return known.Length > 0 ? known + "." : "Authors, title and journal are not in the source that was at hand.";
        }
    }

    /// <summary>The printed tables.</summary>
    public IReadOnlyList<PublishedTable> Tables { get; }

    /// <summary>The claims of the text.</summary>
    public IReadOnlyList<PublishedClaim> Claims { get; }

    /// <summary>Every printed number of the tables, then every claim, each once.</summary>
    public IReadOnlyList<Member> Members => [.. _members.Values];

    /// <summary>For members that nothing can be set against: why, as the table <c>NAME-not-checkable</c> says.</summary>
    public IReadOnlyDictionary<string, NotCheckableReason> NotCheckable { get; private set; }

    /// <summary>A printed number of a table.</summary>
    /// <param name="table">Table of the paper: <c>Table 3</c>.</param>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    /// <param name="kind">What the number is; null when the cell holds one number only.</param>
    /// <exception cref="KeyNotFoundException">The paper prints no such number, or the cell holds several and no kind is given.</exception>
    public Member this[string table, string row, string column, string? kind = null]
    {
        get
        {
            string path = $"{Source}/{table}/{row}/{column}/";
            Member[] there = [.. _members.Values.Where(member => kind is null ? member.Id.StartsWith(path, StringComparison.Ordinal) : member.Id == path + kind)];
            return there.Length == 1
                ? there[0]
                : throw new KeyNotFoundException($"'{path}{kind}' names {there.Length} printed numbers of the paper, not one.");
        }
    }

    /// <summary>A claim of the text.</summary>
    /// <param name="id">Its name: <c>p3-c012</c>, or only <c>c012</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such claim.</exception>
    public Member Claim(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string full = id.StartsWith('c') ? $"p{Source}-{id}" : id;
        return _members.TryGetValue($"{Source}/{full}", out Member? member)
            ? member
            : throw new KeyNotFoundException($"Paper {Source} has no claim '{full}'.");
    }

    /// <summary>A mark of a table, 是 (yes) or 否 (no), as a statement about the column that it stands in.</summary>
    /// <param name="table">Table of the paper.</param>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    /// <returns>The statement; it counts as a member only where a relation tests it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such mark.</exception>
    public Member Mark(string table, string row, string column)
    {
        PublishedText mark = Tables.SelectMany(one => one.Marks).FirstOrDefault(one => one.Table == table && one.Row == row && one.Column == column)
            ?? throw new KeyNotFoundException($"Paper {Source} has no mark in {table}, {row}, {column}.");
        string said = mark.Yes switch { true => "yes", false => "no", _ => mark.Printed };
        return new Member($"{Source}/{table}/{row}/{column}/mark", $"{table}, {row}, {column}: {said}", null, IsClaim: true);
    }

    /// <summary>Where a member stands: its table, or its section of the text.</summary>
    /// <param name="member">The member.</param>
    public string Section(Member member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return _sections.TryGetValue(member.Id, out string? section) ? section : member.Id.Split('/')[1];
    }

    /// <summary>Loads a paper: the tables <c>NAME-citation</c>, <c>NAME-claims</c>, <c>NAME-not-checkable</c> and all tables of printed numbers <c>NAME-…</c>.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="source">Number of the paper.</param>
    /// <param name="name">What its tables' names begin with: <c>quota-price</c>.</param>
    /// <exception cref="DataPackageException">A table or a file is missing.</exception>
    /// <exception cref="DataValidationException">A table breaks its schema, or a reason names nothing that the paper prints.</exception>
    public static PrintedPaper Load(DataPackage package, string source, string name)
    {
        ArgumentNullException.ThrowIfNull(package);
        PublishedTable[] tables = [.. package.Tables
            .Where(table => table.Name.StartsWith(name + "-", StringComparison.Ordinal) && table.Fields.Any(field => field.Name == "stars"))
            .Select(table => PublishedTable.Load(package, table.Name))];
        var citation = package.Load(name + "-citation").Rows.Where(row => row["value"] is not null)
            .GroupBy(row => $"{row["field"]} {row["language"]}".TrimEnd())
            .ToDictionary(group => group.Key, group => (string)group.First()["value"]);
        PublishedClaim[] claims = [.. package.Load(name + "-claims").Rows.Select(Read)];

        var paper = new PrintedPaper(source, citation, tables, claims);
        foreach (PublishedTable table in tables)
        {
            foreach (PublishedNumber number in table.Numbers)
            {
                paper.Add(Member.Of(source, number), number.Table);
            }

            foreach (PublishedText damaged in table.Damaged)
            {
                paper.Add(new Member($"{source}/{damaged.Table}/{damaged.Row}/{damaged.Column}/{damaged.Kind}", $"{damaged.Table}, {damaged.Row}, {damaged.Column}", null), damaged.Table);
            }
        }

        foreach (PublishedClaim claim in claims)
        {
            paper.Add(
                new Member(
                    $"{source}/{claim.Id}", $"{claim.Section}: {claim.Text.TrimEnd('.')}", claim.Number, claim.Unit,
                    Exact.Contains(claim.Kind), IsClaim: claim.Number is null || Statements.Contains(claim.Kind)),
                claim.Section);
        }

        paper.NotCheckable = paper.Reasons(package, name + "-not-checkable");
        return paper;
    }

    private IEnumerable<string> Facts(string field) => Citation.Keys.Where(key => key.StartsWith(field, StringComparison.Ordinal));

    private void Add(Member member, string section)
    {
        _members.Add(member.Id, member);
        _sections.Add(member.Id, section);
    }

    // a row names one member, or by fewer parts all members below it: Table 5/LNGDP
    private Dictionary<string, NotCheckableReason> Reasons(DataPackage package, string table)
    {
        var reasons = _members.Values.Where(member => member.Number is null && !member.IsClaim)
            .ToDictionary(member => member.Id, _ => NotCheckableReason.DamagedSource);
        var violations = new List<DataViolation>();
        int line = 1;
        foreach (DataFrameRow row in package.Load(table).Rows)
        {
            line++;
            string path = $"{Source}/{row["member"]}";
            Member[] named = [.. _members.Values.Where(member => member.Id == path || member.Id.StartsWith(path + "/", StringComparison.Ordinal))];
            if (named.Length == 0)
            {
                violations.Add(new DataViolation(package.Schema(table).FileName, line, "member", (string)row["member"], "expected a printed number, a row or table of them, or a claim"));
            }

            foreach (Member member in named)
            {
                reasons[member.Id] = Enum.Parse<NotCheckableReason>((string)row["reason"]);
            }
        }

        return violations.Count == 0 ? reasons : throw new DataValidationException(violations);
    }

    private static PublishedClaim Read(DataFrameRow row)
    {
        string unit = (string?)row["unit"] ?? "";
        return new PublishedClaim(
            (string)row["id"], (string)row["section"], (string)row["claim"], Number(row), unit == "percent" ? "%" : unit,
            (string)row["kind"], (string?)row["refers_to"]);
    }

    // a number may be printed as a word, 两 for two, so that its value is not read from the text
    private static PrintedNumber? Number(DataFrameRow row)
    {
        if (row["value"] is not { } value || row["printed"] is not string printed)
        {
            return null;
        }

        int decimals = row["decimals"] is { } places ? Convert.ToInt32(places, CultureInfo.InvariantCulture) : 0;
        return new PrintedNumber(printed.TrimEnd('%').TrimEnd(), Convert.ToDouble(value, CultureInfo.InvariantCulture), decimals, printed.Count(character => character == '*'));
    }
}
