using RareEarth.Methods.Display;

namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>The weights that a judgement matrix gives, and how consistent it is.</summary>
/// <remarks>
/// λ_max ≥ n is the largest eigenvalue, whatever the method of the weights; CI = (λ_max − n) / (n − 1); CR = CI / RI. Both are
/// 0 for n ≤ 2. Source: T. L. Saaty, <i>The Analytic Hierarchy Process</i> (McGraw-Hill 1980), who calls CR &lt; 0.10 consistent enough.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record Priorities : ITableView
{
    private Priorities()
    {
    }

    /// <summary>The judgements.</summary>
    public required JudgementMatrix Matrix { get; init; }

    /// <summary>How the weights are taken from them.</summary>
    public required PrioritisationMethod Method { get; init; }

    /// <summary>The table of RI.</summary>
    public required RandomIndex RandomIndexTable { get; init; }

    /// <summary>The n weights, above 0 and with sum 1, in the order of the items.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>λ_max.</summary>
    public required double LambdaMax { get; init; }

    /// <summary>CI.</summary>
    public double ConsistencyIndex => Matrix.Order <= 2 ? 0 : (LambdaMax - Matrix.Order) / (Matrix.Order - 1);

    /// <summary>CR.</summary>
    public double ConsistencyRatio => Matrix.Order <= 2 ? 0 : ConsistencyIndex / RandomIndexTable.Of(Matrix.Order);

    /// <summary>The weight of an item.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such item; the message lists them.</exception>
    public double this[string name] => Matrix.Names.Zip(Weights).Where(pair => pair.First == name).Select(pair => (double?)pair.Second).SingleOrDefault()
        ?? throw new KeyNotFoundException($"There is no item '{name}'; there are {string.Join(", ", Matrix.Names)}.");

    /// <summary>Computes the weights and the consistency of a judgement matrix.</summary>
    /// <param name="matrix">The matrix, n × n.</param>
    /// <param name="method">How the weights are taken from it.</param>
    /// <param name="randomIndex">The table of RI; null for <see cref="RandomIndex.Saaty1980"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table of RI ends before n.</exception>
    /// <exception cref="EstimationException">The eigenvalue does not converge: judgements of extreme size contradict one another.</exception>
    public static Priorities Of(JudgementMatrix matrix, PrioritisationMethod method = PrioritisationMethod.Eigenvector, RandomIndex? randomIndex = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        RandomIndex table = randomIndex ?? RandomIndex.Saaty1980;
        _ = table.Of(matrix.Order);
        double[] geometric = GeometricMeans(matrix);
        (double lambda, double[] eigenvector) = PerronVector.Of(matrix, geometric);
        double[] raw = method switch
        {
            PrioritisationMethod.Eigenvector => eigenvector,
            PrioritisationMethod.GeometricMean => geometric,
            PrioritisationMethod.ColumnMean => ColumnMeans(matrix),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
        };
        double sum = raw.Sum();
        return new Priorities
        {
            Matrix = matrix,
            Method = method,
            RandomIndexTable = table,
            Weights = [.. raw.Select(weight => weight / sum)],
            LambdaMax = lambda,
        };
    }

    /// <summary>Weights and consistency as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "priorities",
        $"Weights by {Words(Method)}, n = {Matrix.Order}",
        ["", "weight"],
        [.. Matrix.Names.Zip(Weights, (name, weight) => (IReadOnlyList<string>)[name, Numbers.Fixed(weight, 4)])],
        [["λ max", Numbers.Fixed(LambdaMax, 4)], ["CI", Numbers.Fixed(ConsistencyIndex, 5)], ["CR", Numbers.Fixed(ConsistencyRatio, 4)]],
        [$"CR with the random index of {RandomIndexTable.Name}."]);

    private static string Words(PrioritisationMethod method) => method switch
    {
        PrioritisationMethod.GeometricMean => "geometric means of the rows",
        PrioritisationMethod.ColumnMean => "means of normalised columns",
        _ => "the principal eigenvector",
    };

    private static double[] GeometricMeans(JudgementMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.Order).Select(i => Math.Exp(Enumerable.Range(0, matrix.Order).Sum(j => Math.Log(matrix[i, j])) / matrix.Order))];

    private static double[] ColumnMeans(JudgementMatrix matrix)
    {
        int n = matrix.Order;
        double[] sums = [.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Sum(i => matrix[i, j]))];
        return [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => matrix[i, j] / sums[j]) / n)];
    }
}
