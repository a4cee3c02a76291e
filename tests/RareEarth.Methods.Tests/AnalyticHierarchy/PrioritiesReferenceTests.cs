using RareEarth.Methods.AnalyticHierarchy;
using Xunit;

namespace RareEarth.Methods.Tests.AnalyticHierarchy;

/// <summary>Against numpy's eigen-decomposition (tests/reference/ahp) and against what Saaty printed.</summary>
public sealed class PrioritiesReferenceTests
{
    private static readonly ReferenceTable Judgements = ReferenceTable.Read("ahp/judgements.csv");
    private static readonly ReferenceTable Weights = ReferenceTable.Read("ahp/weights.csv");
    private static readonly ReferenceTable Consistency = ReferenceTable.Read("ahp/consistency.csv");

    public static TheoryData<string> Matrices => [.. Consistency.Texts("matrix")];

    private static JudgementMatrix Read(string name, params string[] items) =>
        JudgementMatrix.FromUpperTriangle(Judgements.Where("matrix", name).Numbers("judgement"), items.Length == 0 ? null : items);

    [Theory]
    [MemberData(nameof(Matrices))]
    public void Weights_and_consistency_agree_with_numpy_to_ten_digits(string name)
    {
        JudgementMatrix matrix = Read(name);
        ReferenceTable weights = Weights.Where("matrix", name), consistency = Consistency.Where("matrix", name);
        foreach ((PrioritisationMethod method, string column) in new[]
        {
            (PrioritisationMethod.Eigenvector, "eigenvector"), (PrioritisationMethod.GeometricMean, "geometric_mean"), (PrioritisationMethod.ColumnMean, "column_mean"),
        })
        {
            double[] expected = weights.Numbers(column);
            IReadOnlyList<double> actual = Priorities.Of(matrix, method).Weights;
            for (int i = 0; i < expected.Length; i++)
            {
                Digits.AssertAgree(expected[i], actual[i], 10, $"{name}, {column} {i + 1}");
            }
        }

        foreach ((RandomIndex table, string column) in new[] { (RandomIndex.Saaty1980, "cr_saaty_1980"), (RandomIndex.Saaty2005, "cr_saaty_2005"), (RandomIndex.DoneganDodd, "cr_donegan_dodd") })
        {
            Priorities priorities = Priorities.Of(matrix, randomIndex: table);
            Digits.AssertAgree(consistency.Number(0, "lambda"), priorities.LambdaMax, 12, $"{name}, λ");

            // what cancels in λ − n is asked of λ
            double slack = 1e-12 * matrix.Order;
            Assert.InRange(priorities.ConsistencyIndex, consistency.Number(0, "ci") - slack, consistency.Number(0, "ci") + slack);
            Assert.InRange(priorities.ConsistencyRatio, consistency.Number(0, column) - (2 * slack), consistency.Number(0, column) + (2 * slack));
        }
    }

    [Fact]
    public void Saaty_2008_drinks()
    {
        Priorities drinks = Priorities.Of(Read("drinks", "coffee", "wine", "tea", "beer", "soda", "milk", "water"), randomIndex: RandomIndex.Saaty2005);

        Assert.Equal([0.1775, 0.0191, 0.0418, 0.1164, 0.1896, 0.1288, 0.3268], drinks.Weights.Select(weight => Math.Round(weight, 4)));
        Assert.Equal(0.3268, Math.Round(drinks["water"], 4));
        Assert.Equal(0.022, Math.Round(drinks.ConsistencyRatio, 3));
        Assert.Equal(0.0235, Math.Round(Priorities.Of(drinks.Matrix, randomIndex: RandomIndex.DoneganDodd).ConsistencyRatio, 4));
    }

    [Fact]
    public void Saaty_2005_choice_of_a_city()
    {
        IReadOnlyList<double> goal = Priorities.Of(Read("goal")).Weights;
        IReadOnlyList<double>[] cities = [.. new[] { "culture", "family", "housing", "jobs", "transportation" }.Select(criterion => Priorities.Of(Read(criterion)).Weights)];

        double[] total = [.. Enumerable.Range(0, 4).Select(city => goal.Zip(cities, (weight, local) => weight * local[city]).Sum())];

        Assert.Equal([0.229, 0.275, 0.385, 0.111], total.Select(weight => Math.Round(weight, 3))); // Bethesda, Boston, Pittsburgh, Santa Fe
    }

    [Fact]
    public void The_worked_example_of_the_development_index_report()
    {
        Priorities example = Priorities.Of(Read("questionnaire"));

        Assert.Equal([0.6483, 0.2297, 0.1220], example.Weights.Select(weight => Math.Round(weight, 4)));
        Assert.Equal((3.0037, 0.00185, 0.0032), (Math.Round(example.LambdaMax, 4), Math.Round(example.ConsistencyIndex, 5), Math.Round(example.ConsistencyRatio, 4)));
    }
}
