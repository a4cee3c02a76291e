using RareEarth.Methods.Inference;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>Which permutations of the nodes are used.</summary>
public sealed record PermutationPlan
{
    /// <summary>The most nodes whose permutations are enumerated: 9! = 362,880.</summary>
    public const int MostEnumerated = 9;

    private readonly IReadOnlyList<int[]>? _given;

    private PermutationPlan(string words, bool isExact, int count, int? seed, IReadOnlyList<int[]>? given)
    {
        Words = words;
        IsExact = isExact;
        Count = count;
        Seed = seed;
        _given = given;
    }

    /// <summary>The plan in words.</summary>
    public string Words { get; }

    /// <summary>Whether every permutation is used once; p-values then have no sampling error.</summary>
    public bool IsExact { get; }

    /// <summary>The seed of a random plan, else null.</summary>
    public int? Seed { get; }

    // 0 for an exact plan, whose number depends on the nodes
    private int Count { get; }

    /// <summary>Every permutation of the nodes once, that of the data included; for <see cref="MostEnumerated"/> nodes at most.</summary>
    public static PermutationPlan Exact { get; } = new("all permutations", isExact: true, 0, null, null);

    /// <summary>Random permutations, each with equal probability. Permutation r depends on the seed and on r alone.</summary>
    /// <param name="count">R, their number; 1 at least.</param>
    /// <param name="seed">The seed.</param>
    public static PermutationPlan Random(int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new PermutationPlan(FormattableString.Invariant($"{count} random permutations, seed {seed}"), isExact: false, count, seed, null);
    }

    /// <summary>These permutations: position i of the permuted matrix holds what node permutation[i] had.</summary>
    /// <param name="permutations">Each holds every position from 0 to n − 1 once.</param>
    /// <exception cref="ArgumentException">The list is empty, or an entry is not a permutation: the message says which.</exception>
    public static PermutationPlan Given(IReadOnlyList<int[]> permutations)
    {
        ArgumentNullException.ThrowIfNull(permutations);
        if (permutations.Count == 0)
        {
            throw new ArgumentException("The list of permutations is empty.", nameof(permutations));
        }

        for (int r = 0; r < permutations.Count; r++)
        {
            if (!permutations[r].Order().SequenceEqual(Enumerable.Range(0, permutations[0].Length)))
            {
                throw new ArgumentException($"Entry {r + 1} does not hold each position from 0 to {permutations[0].Length - 1} once.", nameof(permutations));
            }
        }

        int[][] copies = [.. permutations.Select(permutation => permutation.ToArray())];
        return new PermutationPlan(FormattableString.Invariant($"{copies.Length} given permutations"), isExact: false, copies.Length, null, copies);
    }

    /// <summary>R for n nodes.</summary>
    /// <exception cref="EstimationException">There are too many nodes to enumerate.</exception>
    /// <exception cref="ArgumentException">The given permutations are of another number of nodes.</exception>
    internal int CountFor(int n)
    {
        if (_given is not null && _given[0].Length != n)
        {
            throw new ArgumentException($"The given permutations are of {_given[0].Length} nodes, the matrices have {n}.");
        }

        if (IsExact && n > MostEnumerated)
        {
            throw new EstimationException($"{n} nodes have too many permutations to enumerate: {MostEnumerated} nodes are the most. Use PermutationPlan.Random.");
        }

        return IsExact ? Enumerable.Range(1, n).Aggregate(1, (product, i) => product * i) : Count;
    }

    /// <summary>Writes permutation r, from 0.</summary>
    internal void Write(int r, Span<int> permutation)
    {
        if (_given is not null)
        {
            _given[r].CopyTo(permutation);
            return;
        }

        for (int i = 0; i < permutation.Length; i++)
        {
            permutation[i] = i;
        }

        if (IsExact)
        {
            Enumerate(r, permutation);
        }
        else
        {
            new ReplicateRandom(Seed!.Value, r).Choose(permutation, permutation.Length);
        }
    }

    // r in the factorial number system: each digit chooses among the positions that are left
    private static void Enumerate(int r, Span<int> permutation)
    {
        for (int i = permutation.Length - 1; i > 0; i--)
        {
            (r, int digit) = Math.DivRem(r, i + 1);
            (permutation[i], permutation[digit]) = (permutation[digit], permutation[i]);
        }
    }
}
