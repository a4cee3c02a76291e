using System.Globalization;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

/// <summary>Comparison with printed numbers: the computed one, rounded to the decimals printed, must be the printed one.</summary>
public static class Printed
{
    /// <param name="expected">Numbers as printed, separated by blanks.</param>
    /// <param name="actual">As many computed numbers.</param>
    /// <param name="halfWay">Printed forms of half-way values that the source rounds to the other side, each by name.</param>
    public static void AssertRow(string expected, IEnumerable<double> actual, params string[] halfWay)
    {
        string[] printed = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] computed = [.. actual];
        Assert.Equal(printed.Length, computed.Length);
        for (int i = 0; i < printed.Length; i++)
        {
            int point = printed[i].IndexOf('.', StringComparison.Ordinal);
            int decimals = point < 0 ? 0 : printed[i].Length - point - 1;

            // half-way values carry the rounding of a few operations in double
            double rounded = Math.Round(Math.Round(computed[i], 14), decimals, MidpointRounding.AwayFromZero);
            double step = Math.Pow(10, -decimals);
            double value = double.Parse(printed[i], CultureInfo.InvariantCulture);
            bool isHalfWay = halfWay.Contains(printed[i]) && Math.Abs(Math.Abs(computed[i] - value) - (step / 2)) < 1e-12;
            Assert.True(
                isHalfWay || Math.Abs(rounded - value) < step / 1000,
                string.Create(CultureInfo.InvariantCulture, $"place {i}: printed {printed[i]}, computed {computed[i]:R}"));
        }
    }
}
