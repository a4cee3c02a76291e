using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using RareEarth.Methods.SyntheticControl;

namespace RareEarth.Methods.Inference;

/// <summary>Inference over time for one treated unit: the block of residuals after the policy against every block of as many years.</summary>
/// <remarks>
/// Chernozhukov, Wüthrich and Zhu (2021, J. American Statistical Association 116, 1849–1864): the counterfactual is fitted under the null to all years,
/// and the statistic of the policy's years compared with those of all cyclic shifts of the residuals. Exact if residuals are exchangeable, and
/// valid in large samples if they are stationary and weakly dependent. It needs years, not units: five minerals are enough.
/// </remarks>
public static class MovingBlockPermutation
{
    /// <summary>Tests an effect of a panel's policy.</summary>
    /// <param name="panel">The panel; every treated unit needs every year.</param>
    /// <param name="options">Null, proxy, statistic, ties; null for the defaults.</param>
    /// <exception cref="EstimationException">A treated unit lacks a year, or the proxy needs a balanced panel and has none.</exception>
    public static MovingBlockResult Test(DidPanel panel, MovingBlockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options ??= new MovingBlockOptions();
        options.Check();
        var underNull = panel with { Outcome = new Variable(panel.Outcome.Name, panel.Outcome.Values.Zip(panel.Treatment.Values, (y, d) => y - (options.Null * d))) };
        IReadOnlyList<int> years = panel.AllYears;
        double[] residuals = options.Proxy == CounterfactualProxy.DifferenceInDifferences ? OfRegression(underNull, years) : OfSyntheticControl(underNull);
        int after = years.Count(year => year >= panel.PolicyYear);
        double[] statistics = [.. Enumerable.Range(0, years.Count).Select(shift => Statistic(residuals, years.Count - after, after, shift, options.Statistic))];
        return new MovingBlockResult
        {
            Outcome = panel.Outcome.Name,
            Years = years,
            Residuals = residuals,
            PolicyYear = panel.PolicyYear,
            Statistics = statistics,
            P = RankP.Of(statistics[0], statistics, options.Ties, isExact: true, containsObserved: true),
            Options = options,
        };
    }

    private static double[] OfRegression(DidPanel panel, IReadOnlyList<int> years)
    {
        double[] residuals = TreatmentFits.Of(panel).ResidualsWithoutTreatment;
        return [.. years.Select(year =>
        {
            int[] rows = panel.TreatedRows(panel.TreatedUnits, year).Where(row => panel.Years[row] == year).ToArray();
            return rows.Length == panel.TreatedUnits.Count
                ? rows.Average(row => residuals[row])
                : throw new EstimationException(FormattableString.Invariant(
                    $"{string.Join(", ", panel.TreatedUnits.Where(unit => !rows.Any(row => panel.Units.Labels[row] == unit)))} has no row in {year}: shifts need every year of the treated."));
        })];
    }

    private static double[] OfSyntheticControl(DidPanel panel)
    {
        OutcomeMatrix outcomes = OutcomeMatrix.Of(panel);
        double[] treated = outcomes.Mean(panel.TreatedUnits);
        double[][] donors = [.. panel.ControlUnits.Select(outcomes.Of)];
        SimplexSolution solution = SimplexLeastSquares.Solve(donors, treated);
        return [.. treated.Select((y, t) => y - donors.Select((donor, j) => solution.Weights[j] * donor[t]).Sum())];
    }

    private static double Statistic(double[] residuals, int start, int length, int shift, BlockStatistic statistic)
    {
        double[] block = [.. Enumerable.Range(start, length).Select(t => residuals[(t + shift) % residuals.Length])];
        return statistic switch
        {
            BlockStatistic.MeanAbsolute => block.Average(Math.Abs),
            BlockStatistic.RootMeanSquare => Math.Sqrt(block.Average(u => u * u)),
            BlockStatistic.Maximum => block.Max(Math.Abs),
            _ => Math.Abs(block.Average()),
        };
    }
}
