using System.Globalization;

namespace RareEarth.Replication.Published;

/// <summary>
/// A number as a paper prints it. It stands for every number that could have been rounded to it:
/// from half a unit of the last digit below to half a unit above, both ends included because rules for ties differ.
/// </summary>
/// <param name="Printed">The text: <c>0.648***</c>, <c>(0.182)</c>, <c>−4.848*</c>, <c>2 010.5</c>, <c>1.21×10−5 **</c>.</param>
/// <param name="Value">The number, power of ten included.</param>
/// <param name="Decimals">Printed decimals; those of the factor before a power of ten.</param>
/// <param name="Stars">Printed stars.</param>
/// <param name="Exponent">The printed power of ten, 0 where there is none: −5 for <c>1.21×10−5</c>.</param>
public readonly record struct PrintedNumber(string Printed, double Value, int Decimals, int Stars, int Exponent = 0)
{
    private const int LargestExponent = 15; // beyond it the interval no longer fits a decimal, and no paper prints it

    /// <summary>Half a unit of the last printed digit: 0.005 for <c>1.21</c>, 0.00000005 for <c>1.21×10−5</c>.</summary>
    public double HalfUnit => (double)ExactHalfUnit;

    /// <summary>The least number that rounds to what is printed.</summary>
    public double Lower => (double)((decimal)Value - ExactHalfUnit);

    /// <summary>The greatest number that rounds to what is printed.</summary>
    public double Upper => (double)((decimal)Value + ExactHalfUnit);

    // in decimals, so that 0.648 gives 0.6475 and not its neighbour
    private decimal ExactHalfUnit
    {
        get
        {
            int place = Exponent - Decimals; // power of ten of the last printed digit
            decimal half = new(5, 0, 0, isNegative: false, scale: (byte)Math.Max(0, 1 - place));
            for (int power = 1; power < place; power++)
            {
                half *= 10;
            }

            return half;
        }
    }

    /// <summary>
    /// Reads a printed number: stars behind it, brackets around it, a space between groups of three digits or before the
    /// stars, a sign, a per cent sign (the value is then in per cent), a minus sign of the print, and a power of ten, whose superscript the conversion of a page has set on the line.
    /// </summary>
    /// <param name="printed">The text.</param>
    /// <returns>The number with its decimals, stars and power of ten.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static PrintedNumber Parse(string printed)
    {
        const string Times = "×10";
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        string text = printed.TrimEnd('*');
        int stars = printed.Length - text.Length;
        text = text.TrimEnd();

        // A change in percent is printed with its sign and its unit; both are no digits. The value stays in percent.
        text = text.TrimEnd('%').TrimEnd();
        string digits = (text is ['(', .., ')'] ? text[1..^1] : text)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace('\u2212', '-');
        int times = digits.IndexOf(Times, StringComparison.Ordinal);
        string factor = times < 0 ? digits : digits[..times];
        int exponent = 0;
        bool read = decimal.TryParse(factor, Style, CultureInfo.InvariantCulture, out _)
            && (times < 0 || int.TryParse(digits.AsSpan(times + Times.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            && Math.Abs(exponent) <= LargestExponent;
        if (!read)
        {
            throw new FormatException($"'{printed}' is not a printed number.");
        }

        int point = factor.IndexOf('.', StringComparison.Ordinal);
        double value = double.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{factor}E{exponent}"), NumberStyles.Float, CultureInfo.InvariantCulture);
        return new PrintedNumber(printed, value, point < 0 ? 0 : factor.Length - point - 1, stars, exponent);
    }

    /// <summary>Whether a computed number rounds to the printed one.</summary>
    /// <param name="computed">A number in the unit of the printed one.</param>
    /// <returns>True when it lies in the interval; false for NaN.</returns>
    public bool Agrees(double computed)
    {
        // rounding error of the computation, far below any printed digit
        double slack = 1e-12 * Math.Max(Math.Pow(10, Exponent), Math.Abs(Value));
        return computed >= Lower - slack && computed <= Upper + slack;
    }

    /// <summary>The text as printed.</summary>
    /// <returns><see cref="Printed"/>.</returns>
    public override string ToString() => Printed;
}
