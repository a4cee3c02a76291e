using RareEarth.Methods.Display;

namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>
/// Saaty's scale of judgements: 1 for equally important up to 9 for extremely more important, and the reciprocals
/// 1/2 … 1/9. Source: T. L. Saaty, <i>Journal of Mathematical Psychology</i> 15 (1977), 234–281.
/// </summary>
public static class SaatyScale
{
    private const int Top = 9;

    // 17^10 matrices of order 5 are more than anybody waits for
    private const int LargestOrder = 4;

    /// <summary>The 17 values from 1/9 to 9, rising.</summary>
    public static IReadOnlyList<double> Values { get; } =
        [.. Enumerable.Range(2, Top - 1).Reverse().Select(k => 1.0 / k), .. Enumerable.Range(1, Top).Select(k => (double)k)];

    /// <summary>Whether a judgement is on the scale, to the last bits.</summary>
    /// <param name="judgement">The judgement.</param>
    public static bool Contains(double judgement) => Values.Any(value => Math.Abs(value - judgement) <= 1e-12 * value);

    /// <summary>Every reciprocal matrix with judgements on the scale, in lexical order of a₁₂, a₁₃, …: 17 of order 2, 4,913 of order 3, 24 million of order 4, made one at a time.</summary>
    /// <param name="order">n, from 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is none of these.</exception>
    public static IEnumerable<JudgementMatrix> Matrices(int order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, LargestOrder);
        return All(order * (order - 1) / 2);
    }

    /// <summary>A judgement as it is spoken: <c>3</c>, <c>1/3</c>; off the scale, a decimal number.</summary>
    /// <param name="judgement">The judgement.</param>
    public static string Text(double judgement) => !Contains(judgement)
        ? Numbers.Short(judgement)
        : judgement > 0.99 ? Numbers.Whole((int)Math.Round(judgement)) : "1/" + Numbers.Whole((int)Math.Round(1 / judgement));

    private static IEnumerable<JudgementMatrix> All(int judgements)
    {
        int[] places = new int[judgements];
        while (true)
        {
            yield return JudgementMatrix.FromUpperTriangle([.. places.Select(place => Values[place])]);
            int last = judgements - 1;
            while (last >= 0 && ++places[last] == Values.Count)
            {
                places[last--] = 0;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }
}
