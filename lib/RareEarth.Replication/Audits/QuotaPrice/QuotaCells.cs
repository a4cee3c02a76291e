using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>The printed numbers of the quota paper by what they are.</summary>
internal sealed class QuotaCells(PrintedPaper paper)
{
    public const string Did = "DID";
    private const string Coefficients = "coefficient";

    public PrintedPaper Paper => paper;

    public Member Claim(string id) => paper.Claim(id);

    public Member Mark(string table, string row, string column) => paper.Mark(table, row, column);

    public Member Coefficient(string table, string row, string column) => paper[table, row, column, Coefficients];

    public Member Size(string table, string column) => paper[table, "Observations", column];

    public Member RSquared(string table, string column) => paper[table, "R-squared", column];

    /// <summary>A moment of Table 2.</summary>
    public Member Moment(string variable, string moment) => paper["Table 2", variable, moment];

    public StarredCell Starred(string table, string row, string column) =>
        new(Coefficient(table, row, column), paper[table, row, column, "standard_error"]);

    /// <summary>The coefficient of DID in several columns.</summary>
    public Member[] Effects(string table, params string[] columns) => [.. columns.Select(column => Coefficient(table, Did, column))];

    /// <summary>Every coefficient of a table with its standard error.</summary>
    public StarredCell[] AllStarred(string table) =>
    [
        .. paper.Tables.SelectMany(one => one.Numbers)
            .Where(number => number.Table == table && number.Kind == Coefficients)
            .Select(number => Starred(table, number.Row, number.Column)),
    ];
}
