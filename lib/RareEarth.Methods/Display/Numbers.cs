using System.Globalization;

namespace RareEarth.Methods.Display;

/// <summary>Numbers as tables show them, in the invariant culture.</summary>
public static class Numbers
{
    /// <summary>Four decimals where they say something, else four significant digits with an exponent; a dash for what is undefined.</summary>
    public static string Short(double value)
    {
        if (double.IsNaN(value))
        {
            return "–";
        }

        double size = Math.Abs(value);
        return value == 0 ? "0"
            : size >= 1e6 || size < 1e-3 ? value.ToString("0.000e+0", CultureInfo.InvariantCulture)
            : size >= 1e3 ? value.ToString("0.00", CultureInfo.InvariantCulture)
            : value.ToString("0.0000", CultureInfo.InvariantCulture);
    }

    /// <summary>A fixed number of decimals; a dash for what is undefined.</summary>
    public static string Fixed(double value, int decimals) => double.IsNaN(value)
        ? "–"
        : double.IsInfinity(value) ? (value > 0 ? "∞" : "−∞")
        : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share as percent without needless decimals, as in "95 %".</summary>
    public static string Percent(double share) => (100 * share).ToString("0.###", CultureInfo.InvariantCulture) + " %";
}
