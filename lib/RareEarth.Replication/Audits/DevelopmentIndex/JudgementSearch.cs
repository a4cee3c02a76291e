using RareEarth.Methods.AnalyticHierarchy;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>The analytic hierarchy process backwards: which judgements give weights that the printed index allows.</summary>
public static class JudgementSearch
{
    // index points are printed to hundredths
    private const double Room = 1e-6;

    private static readonly Dictionary<(PrioritisationMethod, string), IReadOnlyList<Priorities>> Cache = [];

    /// <summary>The priorities of all 4,913 judgement matrices of three items on Saaty's scale.</summary>
    /// <param name="method">How weights are taken from a matrix.</param>
    /// <param name="randomIndex">The table behind the consistency ratio; null for Saaty's of 1980.</param>
    public static IReadOnlyList<Priorities> All(PrioritisationMethod method = PrioritisationMethod.Eigenvector, RandomIndex? randomIndex = null)
    {
        RandomIndex table = randomIndex ?? RandomIndex.Saaty1980;
        lock (Cache)
        {
            return Cache.TryGetValue((method, table.Name), out IReadOnlyList<Priorities>? known)
                ? known
                : Cache[(method, table.Name)] = [.. SaatyScale.Matrices(3).Select(matrix => Priorities.Of(matrix, method, table))];
        }
    }

    /// <summary>Those that are consistent enough.</summary>
    /// <param name="priorities">Priorities.</param>
    /// <param name="largestRatio">The consistency ratio that they must stay below.</param>
    public static IReadOnlyList<Priorities> Consistent(IReadOnlyList<Priorities> priorities, double largestRatio = 0.10) =>
        [.. priorities.Where(each => each.ConsistencyRatio < largestRatio)];

    /// <summary>Those that make the printed parent of its printed parts in every period.</summary>
    /// <param name="periods">Parent and parts.</param>
    /// <param name="priorities">Priorities.</param>
    public static IReadOnlyList<Priorities> Fitting(IReadOnlyList<WeightedPeriod> periods, IReadOnlyList<Priorities> priorities) =>
        [.. priorities.Where(each => Fits(periods, each.Weights))];

    /// <summary>Whether one of them does; quicker than to list them.</summary>
    /// <param name="periods">Parent and parts.</param>
    /// <param name="priorities">Priorities.</param>
    public static bool AnyFits(IReadOnlyList<WeightedPeriod> periods, IReadOnlyList<Priorities> priorities) =>
        priorities.Any(each => Fits(periods, each.Weights));

    /// <summary>Those nearest to stated weights, by the largest difference of a weight, nearest first; ties in the order given.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="priorities">Priorities.</param>
    public static IReadOnlyList<(Priorities Priorities, double Distance)> Nearest(IReadOnlyList<double> weights, IReadOnlyList<Priorities> priorities) =>
        [.. priorities.Select(each => (each, each.Weights.Zip(weights, (a, b) => Math.Abs(a - b)).Max())).OrderBy(pair => Math.Round(pair.Item2, 12))];

    /// <summary>Two experts, each with a matrix of their own, the mean of whose priorities makes the printed parent of its parts; null when there are none.</summary>
    /// <param name="periods">Parent and parts.</param>
    /// <param name="priorities">The priorities to choose from.</param>
    public static (Priorities One, Priorities Other)? TwoExperts(IReadOnlyList<WeightedPeriod> periods, IReadOnlyList<Priorities> priorities)
    {
        if (periods.Any(period => period.Parent.IsEmpty || period.Children.Any(child => child.IsEmpty)))
        {
            return null;
        }

        Interval first = FeasibleWeights.Program(periods).Range(0);
        if (first.IsEmpty)
        {
            return null;
        }

        // of each expert only those partners are tried whose first weight fits
        Priorities[] sorted = [.. priorities.OrderBy(each => each.Weights[0])];
        double[] weights = [.. sorted.Select(each => each.Weights[0])];
        foreach (Priorities one in priorities)
        {
            double least = (2 * first.Lower) - one.Weights[0] - 1e-12, most = (2 * first.Upper) - one.Weights[0] + 1e-12;
            int from = Array.BinarySearch(weights, least);
            for (int i = from < 0 ? ~from : from; i < sorted.Length && weights[i] <= most; i++)
            {
                if (Fits(periods, [.. one.Weights.Zip(sorted[i].Weights, (a, b) => 0.5 * (a + b))]))
                {
                    return (one, sorted[i]);
                }
            }
        }

        return null;
    }

    // most are far off, which plain arithmetic with room for its rounding tells sooner than intervals do
    private static bool Fits(IReadOnlyList<WeightedPeriod> periods, IReadOnlyList<double> weights)
    {
        foreach (WeightedPeriod period in periods)
        {
            double least = 0, most = 0;
            for (int j = 0; j < weights.Count; j++)
            {
                least += weights[j] * period.Children[j].Lower;
                most += weights[j] * period.Children[j].Upper;
            }

            if (least - Room > period.Parent.Upper || most + Room < period.Parent.Lower)
            {
                return false;
            }
        }

        return FeasibleWeights.Contains(periods, weights);
    }
}
