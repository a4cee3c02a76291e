namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>Weights from a matrix some of whose judgements were not given.</summary>
/// <remarks>
/// P. T. Harker, <i>Mathematical Modelling</i> 9 (1987), 837–848: a missing aᵢⱼ is replaced by wᵢ / wⱼ. Then A w = B w with bᵢⱼ = 0 where
/// a judgement is missing and bᵢᵢ = 1 + the number missing in row i: w is the principal eigenvector of B, and λ_max that of the filled matrix.
/// </remarks>
public sealed record IncompleteJudgements
{
    private const int Iterations = 100_000;
    private const double Spread = 1e-14;

    private IncompleteJudgements(Priorities priorities, IReadOnlyList<(string Row, string Column)> filled)
    {
        Priorities = priorities;
        Filled = filled;
    }

    /// <summary>The filled matrix, its weights and its consistency. CR is flattered: the filled judgements agree with the weights by construction.</summary>
    public Priorities Priorities { get; }

    /// <summary>The pairs whose judgements were filled.</summary>
    public IReadOnlyList<(string Row, string Column)> Filled { get; }

    /// <summary>Fills the missing judgements and computes the weights.</summary>
    /// <param name="judgements">a₁₂, a₁₃, …, a₂₃, …; null for one that was not given.</param>
    /// <param name="names">Names of the n items.</param>
    /// <param name="randomIndex">The table of RI; null for <see cref="RandomIndex.Saaty1980"/>.</param>
    /// <exception cref="ArgumentException">Their number does not fit, or one is not above 0.</exception>
    /// <exception cref="EstimationException">The judgements do not link all items, so that the weights of some have no common measure; or the eigenvalue does not converge.</exception>
    public static IncompleteJudgements Of(IReadOnlyList<double?> judgements, IReadOnlyList<string> names, RandomIndex? randomIndex = null)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(names);

        // checks numbers, signs and names; ones stand in for what is missing and are not used
        var given = JudgementMatrix.FromUpperTriangle([.. judgements.Select(judgement => judgement ?? 1)], names);
        int n = given.Order;
        bool[,] isMissing = new bool[n, n];
        int place = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n; j++)
            {
                isMissing[i, j] = isMissing[j, i] = judgements[place++] is null;
            }
        }

        CheckLinks(given, isMissing);
        double[] w = Eigenvector(given, isMissing);
        (int Row, int Column)[] pairs = [.. from i in Enumerable.Range(0, n) from j in Enumerable.Range(i + 1, n - i - 1) select (i, j)];
        var filled = JudgementMatrix.FromUpperTriangle([.. pairs.Select(at => isMissing[at.Row, at.Column] ? w[at.Row] / w[at.Column] : given[at.Row, at.Column])], names);
        return new IncompleteJudgements(
            Priorities.Of(filled, randomIndex: randomIndex),
            [.. pairs.Where(at => isMissing[at.Row, at.Column]).Select(at => (given.Names[at.Row], given.Names[at.Column]))]);
    }

    private static void CheckLinks(JudgementMatrix given, bool[,] isMissing)
    {
        var reached = new HashSet<int> { 0 };
        var queue = new Queue<int>(reached);
        while (queue.TryDequeue(out int i))
        {
            foreach (int j in Enumerable.Range(0, given.Order).Where(j => !isMissing[i, j] && reached.Add(j)))
            {
                queue.Enqueue(j);
            }
        }

        if (reached.Count < given.Order)
        {
            throw new EstimationException(
                $"No chain of judgements links {given.Names[0]} with {string.Join(", ", given.Names.Where((_, j) => !reached.Contains(j)))}: their weights have no common measure. One more judgement between them is needed.");
        }
    }

    // Collatz's bounds, as for complete matrices
    private static double[] Eigenvector(JudgementMatrix given, bool[,] isMissing)
    {
        int n = given.Order;
        double[,] b = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                b[i, j] = i == j ? 1 + Enumerable.Range(0, n).Count(k => isMissing[i, k]) : isMissing[i, j] ? 0 : given[i, j];
            }
        }

        double[] w = [.. Enumerable.Repeat(1.0 / n, n)];
        for (int step = 0; step < Iterations; step++)
        {
            double[] next = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => b[i, j] * w[j]))];
            double[] ratios = [.. next.Zip(w, (after, before) => after / before)];
            double sum = next.Sum();
            w = [.. next.Select(entry => entry / sum)];
            if (ratios.Max() - ratios.Min() <= Spread * ratios.Max())
            {
                return w;
            }
        }

        throw new EstimationException($"The weights of {string.Join(", ", given.Names)} do not converge within {Iterations} steps: too few judgements link them, or they contradict one another too far.");
    }
}
