using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>The printed numbers of the paper on innovation efficiency by what they are.</summary>
internal sealed class EfficiencyTables
{
    public const string All = "all";
    public const string Front = "front";
    public const string Back = "back";
    public const string Mean = "Mean";
    public const string Change = "Change";

    public static readonly string[] Measures = ["TE", "PTE", "SE"];
    public static readonly string[] Indices = ["EC", "TC", "TFP"];
    public static readonly string[] Slacks = ["R&D staff slack", "R&D spending slack", "net fixed assets slack"];

    public EfficiencyTables(PrintedPaper paper)
    {
        Paper = paper;
        FrontFirms = paper.Claim("c059");
        BackFirms = paper.Claim("c060");
        Groups = [FrontFirms.Number!.Value.Value, BackFirms.Number!.Value.Value];
        Firms = Groups.Sum();
        Years = [.. RowsOf("Table 2").Except([Mean, Change])];
        Periods = [.. RowsOf("Table 3").Except([Mean])];
    }

    public PrintedPaper Paper { get; }

    /// <summary>Section 3.3: how many firms stand at the front end.</summary>
    public Member FrontFirms { get; }

    /// <summary>Section 3.3: how many firms stand at the back end.</summary>
    public Member BackFirms { get; }

    /// <summary>The two sizes, front end first.</summary>
    public double[] Groups { get; }

    public double Firms { get; }

    /// <summary>Rows of Table 2 that are years.</summary>
    public IReadOnlyList<string> Years { get; }

    /// <summary>Rows of Tables 3 and 4 that are intervals between years.</summary>
    public IReadOnlyList<string> Periods { get; }

    public Member Claim(string id) => Paper.Claim(id);

    /// <summary>Table 2: an efficiency, its mean, or its change from stage 1.</summary>
    public Member Efficiency(string row, string group, string measure) => Paper["Table 2", row, $"{group} {measure}"];

    /// <summary>Table 3 for all firms, Table 4 for a group: a Malmquist index or its mean.</summary>
    public Member Index(string row, string group, string index) =>
        group == All ? Paper["Table 3", row, index] : Paper["Table 4", row, $"{group} {index}"];

    /// <summary>Table 1: the number in a row for the slack of an input.</summary>
    public Member Frontier(string row, string slack) => Paper["Table 1", row, slack];

    /// <summary>A row of Table 1.</summary>
    public IReadOnlyList<Member> Frontier(string row) => [.. Slacks.Select(slack => Frontier(row, slack))];

    /// <summary>The mean efficiencies of stage 1 for all firms, which only the text prints.</summary>
    public Member StageOne(string measure) => Claim(measure switch { "TE" => "c066", "PTE" => "c067", _ => "c068" });

    /// <summary>An index of a group over all intervals.</summary>
    public IReadOnlyList<Member> Course(string group, string index) => [.. Periods.Select(period => Index(period, group, index))];

    /// <summary>An efficiency of a group over all years.</summary>
    public IReadOnlyList<Member> YearByYear(string group, string measure) => [.. Years.Select(year => Efficiency(year, group, measure))];

    private IEnumerable<string> RowsOf(string table) => Paper.Tables
        .SelectMany(one => one.Numbers).Where(number => number.Table == table).Select(number => number.Row).Distinct();
}
