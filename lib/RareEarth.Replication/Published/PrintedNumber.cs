using System.Globalization;

namespace RareEarth.Replication.Published;

/// <summary>
/// A number as a paper prints it. It stands for every number that could have been rounded to it:
/// from half a unit of the last digit below to half a unit above, both ends included because rules for ties differ.
/// </summary>
/// <param name="Printed">The text: <c>0.648***</c>, <c>(0.182)</c>, <c>−4.848*</c>, <c>2 010.5</c>.</param>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Printed decimals.</param>
/// <param name="Stars">Printed stars.</param>
public readonly record struct PrintedNumber(string Printed, double Value, int Decimals, int Stars)
{
    /// <summary>Half a unit of the last printed digit.</summary>
    public double HalfUnit => 0.5 * Math.Pow(10, -Decimals);

    /// <summary>The least number that rounds to what is printed.</summary>
    public double Lower => (double)((decimal)Value - ExactHalfUnit);

    /// <summary>The greatest number that rounds to what is printed.</summary>
    public double Upper => (double)((decimal)Value + ExactHalfUnit);

    // in decimals, so that 0.648 gives 0.6475 and not its neighbour
    private decimal ExactHalfUnit => new(5, 0, 0, isNegative: false, scale: (byte)(Decimals + 1));

    /// <summary>Reads a printed number: stars behind it, brackets around it, a space between groups of three digits.</summary>
    /// <param name="printed">The text.</param>
    /// <returns>The number with its decimals and stars.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static PrintedNumber Parse(string printed)
    {
        string text = printed.TrimEnd('*');
        int stars = printed.Length - text.Length;
        string digits = (text is ['(', .., ')'] ? text[1..^1] : text)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace('\u2212', '-');
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(digits, Style, CultureInfo.InvariantCulture, out decimal value)
            ? new PrintedNumber(printed, (double)value, point < 0 ? 0 : digits.Length - point - 1, stars)
            : throw new FormatException($"'{printed}' is not a printed number.");
    }

    /// <summary>Whether a computed number rounds to the printed one.</summary>
    /// <param name="computed">A number in the unit of the printed one.</param>
    /// <returns>True when it lies in the interval; false for NaN.</returns>
    public bool Agrees(double computed)
    {
        double slack = 1e-12 * Math.Max(1, Math.Abs(Value)); // rounding error of the computation, far below any printed digit
        return computed >= Lower - slack && computed <= Upper + slack;
    }

    /// <summary>The text as printed.</summary>
    /// <returns><see cref="Printed"/>.</returns>
    public override string ToString() => Printed;
}
