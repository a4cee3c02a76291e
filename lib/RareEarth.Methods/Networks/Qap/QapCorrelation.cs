using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>QAP correlation: Pearson's r between two matrices, against permutations of the nodes of the second (Hubert and Schultz 1976).</summary>
public static class QapCorrelation
{
    /// <summary>Correlates two matrices.</summary>
    /// <param name="first">A matrix.</param>
    /// <param name="second">Another, of the same nodes in the same order; it is permuted, with its missing pairs.</param>
    /// <param name="options">Pairs, permutations, rule for p; method and statistic play no part. Null for the defaults.</param>
    /// <param name="progress">Told how many permutations are done.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="ArgumentException">Nodes differ or an option is out of range.</exception>
    /// <exception cref="EstimationException">
    /// There are fewer than 4 nodes or 3 complete pairs; a matrix is constant over them; a node has no complete pair; one that should be symmetric is not; too many
    /// nodes to enumerate.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled: the message says how far it was.</exception>
    public static QapCorrelationResult Compute(
        DyadicVariable first,
        DyadicVariable second,
        QapOptions? options = null,
        IProgress<QapProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        options ??= new QapOptions();
        options.Check();
        var sample = DyadSample.Of([first, second], options.Dyads);
        int n = sample.Nodes.Count;
        if (n < 4 || sample.Cells.Length < 3)
        {
            throw new EstimationException($"A QAP correlation needs 4 nodes and 3 complete pairs at least; '{first.Name}' and '{second.Name}' have {n} nodes and {sample.Cells.Length} complete pairs.");
        }

        string[] warnings = [.. sample.CheckNodes()];
        var replicates = new CorrelationReplicates(first, second, options.Dyads);
        foreach (DyadicVariable variable in new[] { first, second })
        {
            double[] column = sample.Column(variable);
            double mean = Dyads.Mean(column);
            if (OrderedBasis.Norm([.. column.Select(value => value - mean)]) <= CorrelationReplicates.Constant * OrderedBasis.Norm(column))
            {
                throw new EstimationException(FormattableString.Invariant($"'{variable.Name}' is constant, {column[0]:R} in all {column.Length} complete pairs: it has no correlation."));
            }
        }

        double[] observed = new double[1];
        replicates.Compute(Enumerable.Range(0, n).ToArray(), 1, observed);
        double[] distribution = ReplicateRun.Of(replicates, n, $"QAP correlation of '{first.Name}' and '{second.Name}'", options, progress, cancellation)[0];
        var test = PermutationTest.Of(observed[0], distribution, options);
        return new QapCorrelationResult
        {
            First = first.Name,
            Second = second.Name,
            Dyads = sample.Cells.Length,
            MissingDyads = sample.Missing.Length,
            Test = test,
            Warnings = [.. warnings, .. test.Undefined > 0 ? [$"{test.Undefined} of {test.Count} permutations have no correlation; they count as at least as extreme."] : Array.Empty<string>()],
            Options = options,
        };
    }
}
