using System.Globalization;

namespace RareEarth.Methods.Trade;

/// <summary>The checks that every indicator makes of what it is given; a failure names the amount, its value and where it stands.</summary>
internal static class Amounts
{
    /// <summary>Refuses a missing, infinite or negative amount.</summary>
    public static double NotNegative(double value, string name, string where) => double.IsNaN(value)
        ? throw new EstimationException($"{name} is missing{At(where)}.")
        : double.IsInfinity(value) ? throw new EstimationException($"{name} is infinite{At(where)}.")
        : value < 0 ? throw new EstimationException(string.Create(CultureInfo.InvariantCulture, $"{name} is negative{At(where)}: {value}. Quantities and values of trade are 0 at least."))
        : value;

    /// <summary>Refuses a missing, infinite, negative or zero amount.</summary>
    public static double Positive(double value, string name, string where) => NotNegative(value, name, where) > 0
        ? value
        : throw new EstimationException($"{name} is 0{At(where)}, and the indicator divides by it.");

    /// <summary>A ratio whose denominator is put together of amounts.</summary>
    public static double Ratio(double numerator, double denominator, string denominatorName, string where) => denominator == 0
        ? throw new EstimationException($"{denominatorName} is 0{At(where)}, and the indicator divides by it.")
        : numerator / denominator;

    private static string At(string where) => where.Length == 0 ? "" : $" in {where}";
}
