using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Identities between columns of a table: TFP = EC · TC, TE = PTE · SE (R. Färe, S. Grosskopf, M. Norris and Z. Zhang, American Economic Review 84, 1994).</summary>
public static class Identities
{
    /// <summary>A number is the product of others: y = Π xᵢ. It holds for units and for geometric means.</summary>
    /// <param name="product">y.</param>
    /// <param name="factors">The xᵢ.</param>
    /// <param name="rows">What the row stands for.</param>
    /// <exception cref="ArgumentException">The row is an arithmetic mean: <see cref="MeanOfProduct"/> says what holds there.</exception>
    public static Relation Product(Member product, IReadOnlyList<Member> factors, RowsAre rows)
    {
        ArgumentNullException.ThrowIfNull(product);
        return rows == RowsAre.ArithmeticMeans
            ? throw new ArgumentException($"'{product.Label}' is an arithmetic mean: the mean of a product is not the product of the means.", nameof(rows))
            : new Relation(
                RelationKind.Product,
                $"{product.Label} is the product of {factors.Count} factors",
                [product, .. factors],
                string.Join(" · ", factors.Select(Words.Of)),
                Words.Printed(product),
                readings => new Evaluation(IntervalMeans.Product(readings.All(factors)), readings[product]));
    }

    /// <summary>
    /// What the identity y = a · b of units leaves for arithmetic means of numbers between 0 and 1: ȳ lies between
    /// max(0, ā + b̄ − 1) and min(ā, b̄), because (1 − a)(1 − b) ≥ 0 and a, b ≤ 1.
    /// </summary>
    /// <param name="product">ȳ.</param>
    /// <param name="first">ā.</param>
    /// <param name="second">b̄.</param>
    public static Relation MeanOfProduct(Member product, Member first, Member second)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new Relation(
            RelationKind.Product,
            $"{product.Label}, the mean of products of shares, lies within the bounds that the means of the factors set",
            [product, first, second],
            $"from max(0, {Words.Of(first)} + {Words.Of(second)} − 1) to min({Words.Of(first)}, {Words.Of(second)})",
            Words.Printed(product),
            readings =>
            {
                Interval a = readings[first], b = readings[second];
                Interval least = Interval.Max(0, a + b - 1), most = Interval.Min(a, b);
                return new Evaluation(least.Lower <= most.Upper ? Interval.Between(least.Lower, most.Upper) : Interval.Empty, readings[product]);
            });
    }

    /// <summary>y − Π xᵢ, what an identity leaves unexplained: no judgement, but rows of one table can be compared by it.</summary>
    /// <param name="product">y.</param>
    /// <param name="factors">The xᵢ.</param>
    public static Interval Gap(Member product, IReadOnlyList<Member> factors)
    {
        ArgumentNullException.ThrowIfNull(product);
        return product.Interval - IntervalMeans.Product(factors.Select(factor => factor.Interval));
    }
}
