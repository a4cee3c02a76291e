namespace Plotly.NET;

/// <summary>The choices that plotly's attributes allow: unions, each case a property or a <c>New…</c> method.</summary>
public static partial class StyleParam
{
    /// <summary>Which axis of a kind: plotly leaves the number of the first one out.</summary>
    private static string Numbered(string name, int number) =>
        number < 2 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}{number}");
}
