using System.Globalization;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Methods.Tests.Networks.Qap;

/// <summary>Matrices for QAP tests: random ones by seed, and those of tests/reference/qap.</summary>
internal static class QapData
{
    private static readonly ReferenceTable Matrices = ReferenceTable.Read("qap/matrices.csv");

    /// <summary>The permutations that sna was given.</summary>
    public static PermutationPlan GivenPermutations()
    {
        ReferenceTable table = ReferenceTable.Read("qap/permutations.csv");
        return PermutationPlan.Given([.. Enumerable.Range(0, table.Count).Select(r =>
            (int[])[.. Enumerable.Range(0, 12).Select(i => (int)table.Number(r, FormattableString.Invariant($"p{i}")))])]);
    }

    public static DyadicVariable Reference(string dataset, string variable)
    {
        ReferenceTable table = Matrices.Where("dataset", dataset).Where("variable", variable);
        int n = 1 + (int)table.Numbers("row").Max();
        double[,] values = new double[n, n];
        for (int i = 0; i < table.Count; i++)
        {
            string value = table.Text(i, "value");
            values[(int)table.Number(i, "row"), (int)table.Number(i, "column")] = value.Length == 0 ? double.NaN : double.Parse(value, CultureInfo.InvariantCulture);
        }

        return DyadicVariable.Of(variable, Names(n), values);
    }

    public static DyadicVariable[] ReferencePredictors(string dataset) => [.. new[] { "x1", "x2", "x3" }.Select(name => Reference(dataset, name))];

    public static DyadKind Kind(string dataset) => dataset.StartsWith("undirected", StringComparison.Ordinal) ? DyadKind.Undirected : DyadKind.Directed;

    /// <summary>Predictors with node effects and a common part, and an outcome that depends on the first.</summary>
    public static (DyadicVariable Y, DyadicVariable[] X) Random(int seed, int n, int predictors, bool isSymmetric = false, double missing = 0)
    {
        var random = new Random(seed);
        double[,] common = Block();
        double[][,] x = [.. Enumerable.Range(0, predictors).Select(_ => Mix(Block(), 1, common, 0.5))];
        double[,] y = Mix(Block(), 1, x[0], 0.4);
        return (Make("y", y), [.. x.Select((matrix, p) => Make($"x{p + 1}", matrix))]);

        double[,] Block()
        {
            double[,] block = new double[n, n];
            double[] rows = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    block[i, j] = isSymmetric && j > i ? 0 : rows[i] + random.NextDouble();
                }
            }

            return block;
        }

        double[,] Mix(double[,] a, double weightOfA, double[,] b, double weightOfB)
        {
            double[,] mix = new double[n, n];
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    mix[i, j] = isSymmetric && j > i ? 0 : (weightOfA * a[i, j]) + (weightOfB * b[i, j]);
                }
            }

            return mix;
        }

        DyadicVariable Make(string name, double[,] matrix)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < (isSymmetric ? i : n); j++)
                {
                    matrix[i, j] = random.NextDouble() < missing ? double.NaN : matrix[i, j];
                    matrix[j, i] = isSymmetric ? matrix[i, j] : matrix[j, i];
                }
            }

            return DyadicVariable.Of(name, Names(n), matrix);
        }
    }

    public static string[] Names(int n) => [.. Enumerable.Range(0, n).Select(i => FormattableString.Invariant($"node {i + 1}"))];
}
