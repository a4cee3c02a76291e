namespace RareEarth.Replication.Figures;

/// <summary>How wide a label is drawn, near enough to set it beside something.</summary>
internal static class LabelWidth
{
    /// <summary>Width in pixels, of Arial and its like.</summary>
    /// <param name="text">The label, one line.</param>
    /// <param name="fontSize">Size of the font in pixels.</param>
    public static double Of(string text, double fontSize) => fontSize * text.Sum(Em);

    private static double Em(char letter) => letter switch
    {
        'i' or 'l' or 'j' or '\'' or '.' or ',' => 0.24,
        'f' or 't' or 'r' or ' ' or '(' or ')' or '-' or 'I' => 0.31,
        'm' or 'M' or 'W' => 0.84,
        'w' or >= 'A' and <= 'Z' => 0.69,
        _ => 0.55,
    };
}
