namespace RareEarth.Replication.Intervals;

/// <summary>
/// max c·x subject to A x ≤ b, x ≥ 0, by the simplex method on dictionaries in exact fractions with Bland's rule, which
/// cannot cycle. Source: V. Chvátal, <i>Linear Programming</i> (1983), chapters 2–5. Meant for programmes of some dozens of
/// rows: nothing is tuned, nothing is rounded.
/// </summary>
public static class LinearProgram
{
    /// <summary>Solves the programme and proves the optimum by its dual.</summary>
    /// <param name="a">A, by rows.</param>
    /// <param name="b">b.</param>
    /// <param name="c">c.</param>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static ProgramSolution Maximise(IReadOnlyList<IReadOnlyList<Rational>> a, IReadOnlyList<Rational> b, IReadOnlyList<Rational> c)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(c);
        if (a.Count != b.Count || a.Any(row => row.Count != c.Count))
        {
            throw new ArgumentException("A needs a row for each entry of b and a column for each entry of c.", nameof(a));
        }

        SimplexDictionary? dictionary = SimplexDictionary.Feasible(a, b);
        if (dictionary is null)
        {
            return new ProgramSolution(ProgramStatus.Infeasible, Rational.Zero, [], []);
        }

        dictionary.SetObjective(c);
        if (!dictionary.Optimise())
        {
            return new ProgramSolution(ProgramStatus.Unbounded, Rational.Zero, [], []);
        }

        var solution = new ProgramSolution(ProgramStatus.Optimal, dictionary.Value, dictionary.Point(c.Count), dictionary.Dual(c.Count, a.Count));
        Prove(a, b, c, solution);
        return solution;
    }

    // weak duality: a feasible pair with equal objectives is optimal, whatever the way it was found
    private static void Prove(IReadOnlyList<IReadOnlyList<Rational>> a, IReadOnlyList<Rational> b, IReadOnlyList<Rational> c, ProgramSolution solution)
    {
        bool isPrimal = solution.Point.All(x => x.Sign >= 0) && a.Zip(b).All(row => Dot(row.First, solution.Point) <= row.Second);
        bool isDual = solution.Dual.All(y => y.Sign >= 0)
            && Enumerable.Range(0, c.Count).All(j => Dot([.. a.Select(row => row[j])], solution.Dual) >= c[j]);
        if (!isPrimal || !isDual || Dot(c, solution.Point) != solution.Value || Dot(b, solution.Dual) != solution.Value)
        {
            throw new InvalidOperationException("The simplex method ended at a point that its dual does not prove optimal.");
        }
    }

    internal static Rational Dot(IReadOnlyList<Rational> x, IReadOnlyList<Rational> y)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < x.Count; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
