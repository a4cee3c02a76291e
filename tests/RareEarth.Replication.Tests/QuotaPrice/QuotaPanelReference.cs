using System.Globalization;

namespace RareEarth.Replication.Tests.QuotaPrice;

/// <summary>One number that R computed: a row of tests/reference/quota-panel/results.csv.</summary>
/// <param name="Spec">The panel and the model, as in "compounds-usd-nominal-five/Table 3 (2) marked".</param>
/// <param name="Term">The regressor or the panel's column; empty for what belongs to the whole fit.</param>
/// <param name="Quantity">What it is, as in "se".</param>
/// <param name="Covariance">The covariance; empty where the number does not depend on it.</param>
/// <param name="Df">"n-K" or "G-1"; empty where the number does not depend on it.</param>
/// <param name="Value">The number.</param>
public sealed record ReferenceValue(string Spec, string Term, string Quantity, string Covariance, string Df, double Value)
{
    public override string ToString() => $"{Spec}: {string.Join(' ', new[] { Quantity, Term, Covariance, Df }.Where(part => part.Length > 0))}";
}

/// <summary>The numbers that R computed from data/public, by spec.</summary>
internal static class QuotaPanelReference
{
    private const string Header = "spec,term,quantity,covariance,df,value";

    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "tests", "reference", "quota-panel", "results.csv");

    public static ILookup<string, ReferenceValue> BySpec { get; } = Read().ToLookup(value => value.Spec, StringComparer.Ordinal);

    private static IEnumerable<ReferenceValue> Read()
    {
        string[] lines = File.ReadAllLines(Path);
        return lines[0] == Header
            ? lines.Skip(1).Select(line => line.Split(',')).Select(cells => new ReferenceValue(
                cells[0], cells[1], cells[2], cells[3], cells[4], double.Parse(cells[5], CultureInfo.InvariantCulture)))
            : throw new InvalidDataException($"{Path} begins with '{lines[0]}', expected '{Header}'.");
    }
}
