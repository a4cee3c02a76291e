using System.Globalization;

namespace NotebookRunner.Live;

/// <summary>Parameter values as texts that <see cref="Parameters.NotebookParameter.Parse"/> reads.</summary>
internal static class ParameterText
{
    /// <summary>The text of a value.</summary>
    public static string Of(object value) => value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
