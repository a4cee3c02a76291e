namespace RareEarth.Methods.Networks.Qap;

/// <summary>Runs all permutations of a plan, in blocks, on several threads.</summary>
internal static class ReplicateRun
{
    private const int Block = 64;

    /// <summary>The statistics of every permutation, one list for each statistic, in the plan's order.</summary>
    /// <param name="replicates">What is computed.</param>
    /// <param name="nodes">n.</param>
    /// <param name="what">The run in words, as in "QAP regression of 'y'".</param>
    /// <param name="options">Plan and threads.</param>
    /// <param name="progress">Told after each block, from one thread at a time and never backwards.</param>
    /// <param name="cancellation">Asked before each block.</param>
    /// <exception cref="OperationCanceledException">It was cancelled: the message says how far it was.</exception>
    public static double[][] Of(
        IReplicates replicates, int nodes, string what, QapOptions options, IProgress<QapProgress>? progress, CancellationToken cancellation)
    {
        int total = options.Permutations.CountFor(nodes);
        int columns = replicates.Columns;
        double[] statistics = new double[total * columns];
        int done = 0;
        var gate = new Lock();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads ?? -1, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, (total + Block - 1) / Block, parallel, block =>
            {
                int first = block * Block;
                int count = Math.Min(Block, total - first);
                int[] permutations = new int[count * nodes];
                for (int r = 0; r < count; r++)
                {
                    options.Permutations.Write(first + r, permutations.AsSpan(r * nodes, nodes));
                }

                replicates.Compute(permutations, count, statistics.AsSpan(first * columns, count * columns));
                lock (gate)
                {
                    done += count;
                    progress?.Report(new QapProgress(done, total));
                }
            });
        }
        catch (OperationCanceledException cancelled)
        {
            throw new OperationCanceledException(
                FormattableString.Invariant($"The {what} was cancelled after {done} of {total} permutations; it has no result."), cancelled, cancellation);
        }

        double[][] lists = new double[columns][];
        for (int column = 0; column < columns; column++)
        {
            lists[column] = new double[total];
            for (int r = 0; r < total; r++)
            {
                lists[column][r] = statistics[(r * columns) + column];
            }
        }

        return lists;
    }

    /// <summary>The inverse of each permutation.</summary>
    public static int[] Inverses(ReadOnlySpan<int> permutations, int n)
    {
        int[] inverses = new int[permutations.Length];
        for (int first = 0; first < permutations.Length; first += n)
        {
            for (int i = 0; i < n; i++)
            {
                inverses[first + permutations[first + i]] = i;
            }
        }

        return inverses;
    }
}
