using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;

namespace NotebookRunner.Jupyter;

/// <summary>
/// A Plotly figure as HTML for front ends that do not know its MIME type, as Notebook and JupyterLab. plotly.js is not
/// inside: the kernelspec's folder holds it, and Jupyter's server gives it out, so that it works without a network and
/// notebooks stay small.
/// </summary>
internal static class FigureHtml
{
    private static readonly string Script = Embedded();

    /// <summary>A block that draws the figure.</summary>
    /// <param name="figure">Data and layout.</param>
    /// <param name="description">What is shown where it cannot be drawn.</param>
    /// <param name="kernelName">The kernelspec whose folder holds plotly.js.</param>
    public static string Of(JsonObject figure, string description, string kernelName)
    {
        string id = $"figure-{Guid.NewGuid():N}";

        // In a script element only "<" could end the JSON early.
        string json = figure.ToJsonString().Replace("<", "\\u003c", StringComparison.Ordinal);
        return $"<div id=\"{id}\">{WebUtility.HtmlEncode(description)}</div>\n<script>\n{Script}(\"{id}\", \"{kernelName}\", {json});\n</script>";
    }

    private static string Embedded()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NotebookRunner.Jupyter.figure.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
