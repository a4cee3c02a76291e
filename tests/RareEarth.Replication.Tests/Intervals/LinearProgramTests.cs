using RareEarth.Replication.Intervals;
using Xunit;

namespace RareEarth.Replication.Tests.Intervals;

/// <summary>Exact linear programmes: against all vertices, against their dual, and where they have no optimum.</summary>
public sealed class LinearProgramTests
{
    private const int Seed = 19470801;

    [Fact]
    public void The_optimum_is_the_best_vertex_and_the_optimum_of_the_dual()
    {
        var random = new Random(Seed);
        var seen = new Dictionary<ProgramStatus, int>();
        for (int round = 0; round < 400; round++)
        {
            int rows = random.Next(1, 6), columns = random.Next(1, 4);
            Rational[][] a = [.. Enumerable.Range(0, rows).Select(_ => Vector(columns))];
            Rational[] b = Vector(rows), c = Vector(columns);

            ProgramSolution solution = LinearProgram.Maximise(a, b, c);
            ProgramSolution dual = LinearProgram.Maximise([.. Enumerable.Range(0, columns).Select(j => a.Select(row => -row[j]).ToArray())], [.. c.Select(entry => -entry)], [.. b.Select(entry => -entry)]);
            string where = $"seed {Seed}, round {round}";
            seen[solution.Status] = seen.GetValueOrDefault(solution.Status) + 1;
            Rational? best = BestVertex(a, b, c);

            Assert.True(solution.Status == ProgramStatus.Infeasible == best is null, where);
            Assert.True(solution.Status == ProgramStatus.Optimal == (dual.Status == ProgramStatus.Optimal), where);
            if (solution.Status == ProgramStatus.Optimal)
            {
                Assert.True(solution.Value == best && dual.Value == -solution.Value, where);
            }

            Rational[] Vector(int length) => [.. Enumerable.Range(0, length).Select(_ => (Rational)random.Next(-6, 7))];
        }

        Assert.All(Enum.GetValues<ProgramStatus>(), status => Assert.True(seen[status] > 20));
    }

    [Fact]
    public void The_programme_on_which_the_greatest_coefficient_rule_cycles_ends() // E. M. L. Beale 1955, in Chvátal's form
    {
        ProgramSolution solution = LinearProgram.Maximise(
            [[0.5, -5.5, -2.5, 9], [0.5, -1.5, -0.5, 1], [1, 0, 0, 0]], [0, 0, 1], [10, -57, -9, -24]);

        Assert.Equal(ProgramStatus.Optimal, solution.Status);
        Assert.Equal((Rational)1, solution.Value);
        Assert.Equal([1, 0, 1, 0], solution.Point);
    }

    [Fact]
    public void The_range_over_a_box_holds_every_point_that_satisfies_the_constraints_and_ends_at_a_vertex()
    {
        var random = new Random(Seed + 1);
        for (int round = 0; round < 60; round++)
        {
            Interval[] box = [.. Enumerable.Range(0, 3).Select(_ => Side())];
            Interval[] row = [.. Enumerable.Range(0, 3).Select(_ => Interval.Exact(random.Next(-3, 4)))];
            Interval[] objective = [.. Enumerable.Range(0, 3).Select(_ => Interval.Exact(random.Next(-3, 4)))];
            double[] middle = [.. box.Select(side => side.Midpoint)];
            double centre = Dot(row, middle);
            BoxProgram program = new BoxProgram(box).Where(row, Interval.Between(centre - 0.5, centre + 0.5));
            Interval range = program.Range(objective);
            Interval fraction = program.Fraction(objective, 1, [1, 1, 1], 0.5);

            Assert.True(range.Contains(Dot(objective, middle)));
            for (int draw = 0; draw < 200; draw++)
            {
                double[] point = [.. box.Select(side => side.Lower + (random.NextDouble() * side.Width))];
                if (Math.Abs(Dot(row, point) - centre) < 0.5)
                {
                    Assert.True(range.Contains(Dot(objective, point)), $"seed {Seed + 1}, round {round}");
                    Assert.True(fraction.Contains((Dot(objective, point) + 1) / (point.Sum() + 0.5)), $"seed {Seed + 1}, round {round}");
                }
            }

            Interval Side()
            {
                double lower = random.Next(0, 5);
                return Interval.Between(lower, lower + random.Next(1, 4));
            }
        }

        static double Dot(Interval[] a, double[] x) => a.Zip(x).Sum(pair => pair.First.Lower * pair.Second);
    }

    [Fact]
    public void A_number_that_occurs_twice_widens_interval_arithmetic_and_not_the_programme()
    {
        Interval exports = Interval.Between(3.435, 3.445), imports = Interval.Between(7.865, 7.875);

        Interval naive = (exports - imports) / (exports + imports);
        Interval exact = new BoxProgram([exports, imports]).Fraction([1, -1], 0, [1, 1], 0);

        Assert.True(naive.Contains(exact) && naive.Width > 1.3 * exact.Width);
        Assert.Equal((3.435 - 7.875) / (3.435 + 7.875), exact.Lower, 14);
        Assert.Equal((3.445 - 7.865) / (3.445 + 7.865), exact.Upper, 14);
    }

    [Fact]
    public void Contradictory_constraints_leave_nothing()
    {
        BoxProgram program = new BoxProgram([Interval.Between(0, 1), Interval.Between(0, 1)]).Where([1, 1], 3);

        Assert.False(program.IsFeasible);
        Assert.True(program.Range(0).IsEmpty);
        Assert.Throws<ArgumentException>(() => new BoxProgram([Interval.Between(-1, 1)]).Where([Interval.Between(1, 2)], 0));
        Assert.Throws<ArgumentException>(() => new BoxProgram([Interval.Between(-1, 1)]).Fraction([1], 0, [1], 0));
    }

    [Fact]
    public void Fractions_are_exact()
    {
        Assert.Equal(Rational.Of(3, 8), Rational.Of(-6, -16));
        Assert.Equal("1/3", (Rational.Of(1, 2) - Rational.Of(1, 6)).ToString());
        Assert.Equal(Rational.Of(1, 8), (Rational)0.125);
        Assert.True(Rational.Of(1, 3).Enclosure() is { } third && Rational.Of(third.Lower) < Rational.Of(1, 3) && Rational.Of(third.Upper) > Rational.Of(1, 3) && third.Width < 1e-15);
        Assert.Equal(double.Epsilon, (double)Rational.Of(double.Epsilon).Numerator * double.Epsilon);
        Assert.Throws<DivideByZeroException>(() => Rational.Of(1, 0));
    }

    // every choice of as many tight constraints as there are variables, by Cramer's rule in one, two or three variables
    private static Rational? BestVertex(Rational[][] a, Rational[] b, Rational[] c)
    {
        int n = c.Length;
        Rational[][] rows = [.. a, .. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Select(i => i == j ? -Rational.One : Rational.Zero).ToArray())];
        Rational[] right = [.. b, .. new Rational[n]];
        Rational? best = null;
        foreach (int[] chosen in Choices(rows.Length, n))
        {
            Rational determinant = Determinant([.. chosen.Select(i => rows[i])]);
            if (determinant.Sign != 0)
            {
                Rational[] x = [.. Enumerable.Range(0, n).Select(j =>
                    Determinant([.. chosen.Select(i => rows[i].Select((entry, column) => column == j ? right[i] : entry).ToArray())]) / determinant)];
                if (rows.Zip(right).All(row => Dot(row.First, x) <= row.Second))
                {
                    Rational value = Dot(c, x);
                    best = best is { } so && so >= value ? so : value;
                }
            }
        }

        return best;
    }

    private static Rational Dot(Rational[] x, Rational[] y) => x.Zip(y).Aggregate(Rational.Zero, (sum, pair) => sum + (pair.First * pair.Second));

    private static Rational Determinant(Rational[][] m) => m.Length == 1 ? m[0][0] : Enumerable.Range(0, m.Length)
        .Select(j => (j % 2 == 0 ? m[0][j] : -m[0][j]) * Determinant([.. m.Skip(1).Select(row => row.Where((_, column) => column != j).ToArray())]))
        .Aggregate((x, y) => x + y);

    private static IEnumerable<int[]> Choices(int of, int count, int from = 0) => count == 0
        ? [[]]
        : Enumerable.Range(from, Math.Max(0, of - from)).SelectMany(first => Choices(of, count - 1, first + 1).Select(rest => rest.Prepend(first).ToArray()));
}
