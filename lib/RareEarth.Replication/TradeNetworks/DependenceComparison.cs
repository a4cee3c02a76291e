using RareEarth.Methods.Display;
using RareEarth.Methods.Networks.Qap;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>A product's columns of Tables 3 and 4 beside regressions on public data.</summary>
public static class DependenceComparison
{
    private static readonly string[] Tables = ["Table 3", "Table 4"];

    /// <summary>Sets printed coefficients and reruns side by side.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="code">HS code.</param>
    /// <param name="fits">Regressions of exports and of imports.</param>
    /// <param name="caption">Caption of the table.</param>
    /// <returns>
    /// One row a coefficient: as printed in both tables, standardised as rerun, p under both nulls, whether the sign is that of each table; R² and the number of pairs below.
    /// The verdict of every rerun is <see cref="Verdict.Differs"/>.
    /// </returns>
    public static TableView Of(PrintedPaper paper, string code, IReadOnlyList<DependenceFit> fits, string caption)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(fits);
        return new TableView(
            "beside",
            caption,
            ["", .. Tables, "rerun", "p, semi-partialling", "p, y-permutation", "sign", "verdict"],
            [.. from fit in fits from name in DependenceRegressors.Names select Coefficient(paper, code, fit, name)],
            [.. fits.SelectMany(fit => new[]
            {
                Line(paper, code, fit, "R-squared", Numbers.Fixed(fit.SemiPartialling.RSquared, 3)),
                Line(paper, code, fit, "Observations", Numbers.Whole(fit.SemiPartialling.Dyads)),
            })],
            [.. Notes(fits)]);
    }

    private static IReadOnlyList<string> Coefficient(PrintedPaper paper, string code, DependenceFit fit, string name)
    {
        QapCoefficient own = fit.SemiPartialling[name];
        double beta = own.Standardised!.Value;
        Member[] printed = [.. Tables.Select(table => paper[table, $"{fit.Panel} {name}", code])];
        bool[] agrees = [.. printed.Select(cell => Math.Sign(cell.Number!.Value.Value) == Math.Sign(beta))];
        string sign = agrees switch { [true, true] => "as in both", [true, false] => "as in Table 3", [false, true] => "as in Table 4", _ => "as in neither" };
        return
        [
            $"{fit.Panel} {name}", .. printed.Select(cell => cell.Printed), Numbers.Fixed(beta, 3), P(own), P(fit.YPermutation[name]), sign, nameof(Verdict.Differs),
        ];
    }

    private static string P(QapCoefficient coefficient) => $"{Numbers.Fixed(coefficient.P, 4)} ± {Numbers.Fixed(coefficient.Test.PTwoSidedError, 4)}";

    private static IReadOnlyList<string> Line(PrintedPaper paper, string code, DependenceFit fit, string row, string value) =>
        [$"{fit.Panel} {row}", .. Tables.Select(table => paper[table, $"{fit.Panel} {row}", code].Printed), value, "", "", "", nameof(Verdict.Differs)];

    private static IEnumerable<string> Notes(IReadOnlyList<DependenceFit> fits)
    {
        yield return "Rerun: standardised coefficients. Printed stars: * 10%, ** 5%, *** 1%.";
        foreach (string plan in fits.Select(fit => Plan(fit.SemiPartialling)).Distinct())
        {
            yield return plan;
        }

        foreach (string warning in fits.SelectMany(fit => fit.SemiPartialling.Warnings.Concat(fit.YPermutation.Warnings).Distinct().Select(warning => $"{fit.Panel}: {warning}")))
        {
            yield return warning;
        }
    }

    private static string Plan(QapRegressionResult fit) =>
        $"p two-sided with its Monte Carlo standard error, {fit.Options.Permutations.Words}, as {(fit.Coefficients[0].Test.Rule == PValueRule.AddOne ? "(1 + k)/(R + 1)" : "k/R")}.";
}
