using System.Globalization;

namespace Plotly.NET;

/// <summary>A colour, a list of colours, or numbers that a colour scale turns into colours.</summary>
public sealed class Color : IJsonValue
{
    private readonly object _value;

    private Color(object value) => _value = value;

    /// <summary>From six hexadecimal digits, with or without #.</summary>
    /// <exception cref="ArgumentException">The text is no such number.</exception>
    public static Color fromHex(string c)
    {
        string digits = c.StartsWith('#') ? c[1..] : c;
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb)
            ? fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255)
            : throw new ArgumentException($"'{c}' is not a colour of six hexadecimal digits.", nameof(c));
    }

    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>From parts of 0 to 255, opacity first; it is written with one decimal place.</summary>
    public static Color fromARGB(int a, int r, int g, int b) =>
        new(string.Create(CultureInfo.InvariantCulture, $"rgba({r}, {g}, {b}, {a / 255.0:F1})"));

    public static Color fromKeyword(ColorKeyword c) => fromRGB(c.Value.R, c.Value.G, c.Value.B);

    /// <summary>Any text that plotly understands, written as it is.</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>One colour for each point.</summary>
    public static Color fromColors(IEnumerable<Color> c) => new(c);

    /// <summary>One number for each point, to be coloured by a scale.</summary>
    public static Color fromColorScaleValues<T>(IEnumerable<T> c)
        where T : IConvertible => new(c);

    object IJsonValue.ToJson() => _value;
}
