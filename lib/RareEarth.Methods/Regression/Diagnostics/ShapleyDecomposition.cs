using System.Numerics;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>R² divided among the regressors: each one's gain in R², averaged over all orders in which the regressors may enter.</summary>
/// <remarks>
/// Lindeman, Merenda and Gold (1980), the Shapley value of R², relaimpo's "lmg" (Grömping 2006, J. Statistical Software 17(1)):
/// share_j = Σ over sets S without j of |S|! (k − |S| − 1)!/k! (R²(S ∪ j) − R²(S)). All 2^k regressions are run. Shares are 0 at least, add up to R², and
/// say nothing about cause: of two twins each gets half.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record ShapleyDecomposition : ITableView
{
    private const int MostRegressors = 16;

    private ShapleyDecomposition(string outcome, double rSquared, IReadOnlyList<Share> shares)
    {
        Outcome = outcome;
        RSquared = rSquared;
        Shares = shares;
    }

    /// <summary>Name of the dependent variable.</summary>
    public string Outcome { get; }

    /// <summary>R² of all regressors together, which the shares add up to.</summary>
    public double RSquared { get; }

    /// <summary>One for each regressor, in their order.</summary>
    public IReadOnlyList<Share> Shares { get; }

    /// <summary>Decomposes R².</summary>
    /// <param name="sample">The regression; 16 regressors at most.</param>
    /// <exception cref="EstimationException">There are more regressors.</exception>
    public static ShapleyDecomposition Of(RegressionSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        int k = sample.RegressorCount;
        if (k > MostRegressors)
        {
            throw new EstimationException($"{k} regressors have {Math.Pow(2, k):F0} subsets: the decomposition runs them all, and takes {MostRegressors} regressors at most.");
        }

        double[] rSquared = AllSubsets(sample);
        double[] weights = [.. Enumerable.Range(0, k).Select(size => Weight(size, k))];
        return new ShapleyDecomposition(sample.Outcome.Name, rSquared[^1], [.. sample.Regressors.Select((regressor, j) =>
        {
            int self = 1 << j;
            double share = Enumerable.Range(0, 1 << k).Where(set => (set & self) == 0)
                .Sum(set => weights[BitOperations.PopCount((uint)set)] * (rSquared[set | self] - rSquared[set]));
            return new Share(regressor.Name, share, share / rSquared[^1], rSquared[self], rSquared[^1] - rSquared[(1 << k) - 1 - self]);
        })]);
    }

    /// <summary>The shares as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    // R² of each subset; bit j of the index says whether regressor j is in it
    private static double[] AllSubsets(RegressionSample sample)
    {
        double[][] columns = sample.Columns(withConstant: false);
        double total = Residuals.AboutMean(sample.Outcome.Span);
        double[] ones = sample.Ones();
        return [.. Enumerable.Range(0, 1 << columns.Length).Select(set =>
            set == 0 ? 0 : 1 - (Residuals.SumOfSquares([ones, .. columns.Where((_, j) => (set & (1 << j)) != 0)], sample.Outcome.Span) / total))];
    }

    // s! (k − s − 1)! / k! = 1 / (k · C(k − 1, s))
    private static double Weight(int size, int k)
    {
        double binomial = 1;
        for (int i = 0; i < size; i++)
        {
            binomial = binomial * (k - 1 - i) / (i + 1);
        }

        return 1 / (k * binomial);
    }

    private TableView View() => new(
        "regression", $"Shapley (LMG) decomposition of R² = {Numbers.Fixed(RSquared, 3)} of '{Outcome}'", ["", "share", "of R²", "entered first", "entered last"],
        [.. Shares.Select(share => (string[])[share.Name, Numbers.Fixed(share.Value, 3), Numbers.Percent(Math.Round(share.OfRSquared, 3)), Numbers.Fixed(share.First, 3), Numbers.Fixed(share.Last, 3)])],
        [], []);

    /// <summary>One regressor's part of R².</summary>
    /// <param name="Name">The regressor.</param>
    /// <param name="Value">The gain in R², averaged over all orders.</param>
    /// <param name="OfRSquared">The same as a share of R².</param>
    /// <param name="First">R² of the regressor alone.</param>
    /// <param name="Last">What R² loses without it.</param>
    public sealed record Share(string Name, double Value, double OfRSquared, double First, double Last);
}
