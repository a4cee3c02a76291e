using System.Globalization;
using Xunit;

namespace RareEarth.Methods.Tests;

/// <summary>Comparison in significant digits, log relative error: −log10(|actual − expected| / |expected|).</summary>
public static class Digits
{
    public static double Agreeing(double expected, double actual)
    {
        double error = expected == 0 ? Math.Abs(actual) : Math.Abs(actual - expected) / Math.Abs(expected);
        return double.IsNaN(error) ? double.NegativeInfinity : error == 0 ? 16 : Math.Min(16, -Math.Log10(error));
    }

    public static void AssertAgree(double expected, double actual, double digits, string what)
    {
        double agreeing = Agreeing(expected, actual);
        Assert.True(agreeing >= digits, string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: expected {expected:R}, got {actual:R}: {agreeing:F1} digits agree, {digits:F1} are asked for."));
    }
}
