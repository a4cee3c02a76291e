namespace RareEarth.Methods.Networks.Qap;

/// <summary>
/// MRQAP: least squares on the pairs of a network's nodes, with p-values from permutations of the nodes, rows and columns together, which keep
/// the dependence among pairs that share a node.
/// </summary>
/// <remarks>
/// <para>
/// Methods: <see cref="QapMethod"/>. The intercept is one of the columns and is tested as they are, as in sna's netlm. Under double
/// semi-partialling with a single predictor the intercept is all that is partialled out. The statistic is t (Dekker, Krackhardt and Snijders 2007 show
/// why not the coefficient); the two-sided p-value is P(|t*| ≥ |t|), not twice the smaller tail.
/// </para>
/// <para>
/// Missing pairs are NaN. The estimates rest on pairs in which all variables have a value. Double semi-partialling treats a pair
/// with a missing variable as missing in all; the residual carries its missing pairs along, and a replicate rests on the complete pairs to which an
/// observed residual came. Y-permutation moves the outcome with its own missing pairs; a replicate rests on the pairs in which all predictors have a
/// value and to which an observed outcome came.
/// </para>
/// </remarks>
public static class QapRegression
{
    /// <summary>The name under which results hold the intercept.</summary>
    public const string Intercept = "(intercept)";

    /// <summary>Fits the regression and tests each coefficient.</summary>
    /// <param name="outcome">The dependent matrix.</param>
    /// <param name="predictors">One matrix at least, of the same nodes in the same order; without the intercept.</param>
    /// <param name="options">Method, statistic, pairs, permutations, rules; null for the defaults.</param>
    /// <param name="progress">Told how many permutations are done.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>Estimates and permutation tests, intercept first.</returns>
    /// <exception cref="ArgumentException">Nodes differ, two variables share a name, there is no predictor, or an option is out of range.</exception>
    /// <exception cref="EstimationException">
    /// A predictor is constant or a combination of others; the outcome is constant or explained exactly; a node has no observed pair; there are fewer than
    /// k + 3 nodes for k columns, or no degree of freedom; a matrix that should be symmetric is not; too many nodes to enumerate.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled: the message says how far it was.</exception>
    public static QapRegressionResult Fit(
        DyadicVariable outcome,
        IReadOnlyList<DyadicVariable> predictors,
        QapOptions? options = null,
        IProgress<QapProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(predictors);
        options ??= new QapOptions();
        options.Check();
        CheckNames(outcome, predictors);

        var sample = DyadSample.Of([outcome, .. predictors], options.Dyads);
        options.Permutations.CountFor(sample.Nodes.Count);
        string[] warnings = [.. sample.CheckNodes()];
        var fit = DyadFit.Of(sample, outcome, predictors, options.CollinearityTolerance);
        IReplicates replicates = Replicates(fit, sample, outcome, predictors, options);
        double[][] distributions = ReplicateRun.Of(replicates, sample.Nodes.Count, $"QAP regression of '{outcome.Name}'", options, progress, cancellation);

        QapCoefficient[] coefficients = [.. distributions.Select((distribution, j) => new QapCoefficient(
            j == 0 ? Intercept : predictors[j - 1].Name,
            fit.Coefficients[j],
            j == 0 ? null : fit.Standardised(j),
            fit.StandardError(j),
            fit.T(j),
            j == 0 ? null : fit.VarianceInflation(j),
            PermutationTest.Of(options.Statistic == QapStatistic.T ? fit.T(j) : fit.Coefficients[j], distribution, options)))];
        return new QapRegressionResult
        {
            Outcome = outcome.Name,
            Coefficients = coefficients,
            Nodes = sample.Nodes,
            Dyads = sample.Cells.Length,
            MissingDyads = sample.Missing.Length,
            RSquared = 1 - (fit.ResidualSumOfSquares / fit.SumOfSquares),
            AdjustedRSquared = 1 - (fit.ResidualSumOfSquares / fit.DegreesOfFreedom / (fit.SumOfSquares / (sample.Cells.Length - 1))),
            ResidualDegreesOfFreedom = fit.DegreesOfFreedom,
            Warnings = [.. warnings, .. coefficients.Where(c => c.Test.Undefined > 0).Select(c =>
                $"{c.Test.Undefined} of {c.Test.Count} permutations have no statistic for {c.Name}; they count as at least as extreme.")],
            Options = options,
        };
    }

    private static IReplicates Replicates(
        DyadFit fit, DyadSample sample, DyadicVariable outcome, IReadOnlyList<DyadicVariable> predictors, QapOptions options) =>
        (options.Method, sample.Missing.Length) switch
        {
            (QapMethod.DoubleSemiPartialling, 0) => new SemiPartialReplicates(fit, sample, options.Statistic),
            (QapMethod.DoubleSemiPartialling, _) => new SemiPartialMissing(fit, sample, options.Statistic),
            (_, 0) => new OutcomeReplicates(fit, sample, outcome, options.Statistic),
            _ => new OutcomeMissing(DyadSample.Of(predictors, options.Dyads), DyadSample.Of([outcome], options.Dyads), outcome, predictors, options),
        };

    private static void CheckNames(DyadicVariable outcome, IReadOnlyList<DyadicVariable> predictors)
    {
        if (predictors.Count == 0)
        {
            throw new ArgumentException("A QAP regression needs one predictor at least.", nameof(predictors));
        }

        string? twice = predictors.Select(predictor => predictor.Name).Append(outcome.Name).Append(Intercept)
            .CountBy(name => name).FirstOrDefault(pair => pair.Value > 1).Key;
        if (twice is not null)
        {
            throw new ArgumentException($"Two variables share the name '{twice}'.", nameof(predictors));
        }
    }
}
