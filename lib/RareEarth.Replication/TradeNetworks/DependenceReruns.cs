using RareEarth.Methods.Display;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>What regressions of dependence on public data say of a column of Table 3 or 4.</summary>
public static class DependenceReruns
{
    /// <summary>One rerun for each printed coefficient, R² and sample size of a product.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table"><c>Table 3</c> or <c>Table 4</c>.</param>
    /// <param name="code">HS code, the column.</param>
    /// <param name="fits">Regressions of exports, of imports, or of both.</param>
    /// <param name="data">On which data: <c>BACI 2022</c>.</param>
    /// <returns>Reruns with the verdict <see cref="Verdict.Differs"/>: substitute data judge nothing.</returns>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public static IReadOnlyList<Rerun> Of(PrintedPaper paper, string table, string code, IReadOnlyList<DependenceFit> fits, string data)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(fits);
        PublishedNumber[] column = [.. paper.Tables.SelectMany(one => one.Numbers).Where(number => number.Table == table && number.Column == code)];
        return column.Length == 0
            ? throw new ArgumentException($"The paper has no '{table}' with a column '{code}'.", nameof(table))
            :
            [
                .. from number in column
                   from fit in fits
                   where number.Row.StartsWith(fit.Panel + " ", StringComparison.Ordinal)
                   let text = Text(number, fit, number.Row[(fit.Panel.Length + 1)..])
                   where text is not null
                   select new Rerun(Member.Of(paper.Source, number).Id, Verdict.Differs, $"{text} on {data}"),
            ];
    }

    private static string? Text(PublishedNumber number, DependenceFit fit, string row) => number.Kind switch
    {
        "observations" => Numbers.Whole(fit.SemiPartialling.Dyads),
        "r_squared" => Numbers.Fixed(fit.SemiPartialling.RSquared, number.Number.Decimals),
        "coefficient" when fit.SemiPartialling.Coefficients.FirstOrDefault(coefficient => coefficient.Name == row) is { } own =>
            $"{Numbers.Fixed(own.Standardised!.Value, number.Number.Decimals)} (p {Numbers.Short(own.P)} by double semi-partialling, {Numbers.Short(fit.YPermutation[row].P)} by y-permutation)",
        _ => null,
    };
}
