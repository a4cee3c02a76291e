using RareEarth.Methods.Display;

namespace RareEarth.Replication.Checks;

/// <summary>Relations that belong together, as a page shows them.</summary>
/// <param name="Title">What they are about: <c>Stars</c>.</param>
/// <param name="Relations">The relations.</param>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record AuditSection(string Title, IReadOnlyList<Relation> Relations) : ITableView
{
    /// <summary>The relations with their calculations, the broken ones first.</summary>
    public TableView View()
    {
        int broken = Relations.Count(relation => !relation.Holds && !relation.IsTension), tensions = Relations.Count(relation => !relation.Holds && relation.IsTension);
        string[] outcomes =
        [
            .. broken == 0 ? Array.Empty<string>() : [broken == 1 ? "1 is broken" : $"{broken} are broken"],
            .. tensions == 0 ? Array.Empty<string>() : [tensions == 1 ? "1 is a tension" : $"{tensions} are tensions"],
        ];
        string outcome = outcomes.Length == 0 ? "all hold" : string.Join(", ", outcomes);
        return new TableView(
            "relations",
            $"{Title}: {Relations.Count} {(Relations.Count == 1 ? "relation" : "relations")}, {outcome}",
            ["relation", "outcome", "calculation"],
            [.. Relations.OrderBy(relation => relation.Holds).Select(Line)],
            [],
            ["Intervals hold everything that could have been rounded to what is printed."]);
    }

    /// <summary>The broken relations only, or all when none is.</summary>
    public AuditSection Broken => Relations.Any(relation => !relation.Holds) ? this with { Relations = [.. Relations.Where(relation => !relation.Holds)] } : this;

    /// <summary>The relations that some claims of the text are in.</summary>
    /// <param name="claims">Names of the claims: <c>c012</c>.</param>
    public AuditSection About(params IReadOnlyList<string> claims) => this with
    {
        Relations = [.. Relations.Where(relation => relation.Members.Any(member => claims.Any(claim => member.Id.EndsWith("-" + claim, StringComparison.Ordinal))))],
    };

    /// <summary>The relations that a reader has to look at: the broken ones, and those that hold under some conventions only.</summary>
    public TableView Open
    {
        get
        {
            AuditSection open = this with { Relations = [.. Relations.Where(relation => !relation.Holds || relation.Varies)] };
            int varying = Relations.Count(relation => relation.Varies), broken = open.Relations.Count - varying;
            return open.View() with { Caption = $"{Title}: of {Relations.Count} relations {broken} {(broken == 1 ? "is" : "are")} broken, {varying} {(varying == 1 ? "depends" : "depend")} on an unstated convention" };
        }
    }

    private static IReadOnlyList<string> Line(Relation relation) =>
    [
        relation.Statement,
        relation.Varies ? "varies" : relation.Holds ? "holds" : relation.IsTension ? "tension" : "broken",
        relation.Calculation,
    ];
}
