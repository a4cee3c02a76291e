using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>Printed numbers typed in as they are printed.</summary>
internal static class Cells
{
    public static Member Cell(string name, string printed, string unit = "") => Member.Of("test", "T", name, "1", "number", PrintedNumber.Parse(printed), unit);

    public static Member Count(string name, string printed) => Member.Of("test", "T", name, "1", "observations", PrintedNumber.Parse(printed));

    public static Member Claim(string words, string? number = null, string unit = "") =>
        Member.Claim("test", words, "text", words, number is null ? null : PrintedNumber.Parse(number), unit);

    public static StarredCell Starred(string name, string coefficient, string error) => new(Cell(name, coefficient), Cell(name + " s.e.", error));

    /// <summary>One member for each number of a line: <c>0.546 0.752</c>.</summary>
    public static Member[] Line(string name, string printed) => [.. printed.Split(' ').Select((text, column) => Cell($"{name}.{column}", text))];
}
