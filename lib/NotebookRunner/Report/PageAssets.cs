using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookRunner.Report;

/// <summary>
/// Scripts and styles of a page: the runner's own, plotly.js and KaTeX. With the npm folder at hand they are written
/// into the page, which then needs nothing else; without it the page links them from the network and says so.
/// </summary>
public sealed partial class PageAssets
{
    // What Plotly.NET 5.1 emits is meant for plotly.js 2.27; both versions stand in environment/package.json too.
    private const string PlotlyVersion = "2.27.1";
    private const string KatexVersion = "0.16.22";

    private PageAssets(string head, bool isOffline, string? reason)
    {
        Head = head;
        IsOffline = isOffline;
        NetworkReason = reason;
    }

    /// <summary>Whether pages show figures and formulas without a network.</summary>
    public bool IsOffline { get; }

    /// <summary>Why they do not, or null.</summary>
    public string? NetworkReason { get; }

    /// <summary>What goes into the head of a page with figures and formulas.</summary>
    internal string Head { get; }

    /// <summary>The runner's own style.</summary>
    internal static string Style { get; } = Embedded("page.css") + Embedded("output.css") + Embedded("print.css");

    /// <summary>The style of the ledger; it follows the other.</summary>
    internal static string LedgerStyle { get; } = Embedded("ledger.css");

    /// <summary>What has to run before anything is painted.</summary>
    internal static string EarlyScript { get; } = Embedded("theme.js");

    /// <summary>The rest of the runner's own script.</summary>
    internal static string Script { get; } = Embedded("page.js");

    /// <summary>The script of the ledger; it follows the other.</summary>
    internal static string LedgerScript { get; } = Embedded("ledger.js");

    /// <summary>The style of a sweep; it follows the other.</summary>
    internal static string SweepStyle { get; } = Embedded("sweep.css");

    /// <summary>The script of a sweep; it follows the other.</summary>
    internal static string SweepScript { get; } = Embedded("sweep.js");

    /// <summary>The script of pages with figures; it follows the other.</summary>
    internal static string FigureScript { get; } = Embedded("figures.js");

    /// <summary>Reads the assets.</summary>
    /// <param name="nodeModules">The folder that npm filled, or null.</param>
    public static PageAssets Load(string? nodeModules)
    {
        string plotly = Path.Combine(nodeModules ?? "", "plotly.js-dist-min", "plotly.min.js");
        string katex = Path.Combine(nodeModules ?? "", "katex", "dist");
        string? missing = nodeModules is null ? "no folder of page assets was named"
            : !File.Exists(plotly) ? $"{plotly} is missing"
            : !File.Exists(Path.Combine(katex, "katex.min.js")) ? $"{katex} is missing"
            : null;
        if (missing is not null)
        {
            return new PageAssets(NetworkHead(), isOffline: false, missing);
        }

        var head = new StringBuilder();
        head.Append("<style>").Append(WithFonts(File.ReadAllText(Path.Combine(katex, "katex.min.css")), katex)).Append("</style>\n");
        head.Append("<script>").Append(AsScript(File.ReadAllText(Path.Combine(katex, "katex.min.js")))).Append("</script>\n");
        head.Append("<script>").Append(AsScript(File.ReadAllText(plotly))).Append("</script>\n");
        return new PageAssets(head.ToString(), isOffline: true, reason: null);
    }

    private static string NetworkHead() => $"""
        <link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/katex@{KatexVersion}/dist/katex.min.css">
        <script src="https://cdn.jsdelivr.net/npm/katex@{KatexVersion}/dist/katex.min.js"></script>
        <script src="https://cdn.plot.ly/plotly-{PlotlyVersion}.min.js"></script>

        """;

    /// <summary>The style sheet with its fonts inside; browsers that run this page all read woff2.</summary>
    internal static string WithFonts(string css, string folder) =>
        OtherFonts().Replace(FontUrl().Replace(css, match =>
            $"url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, match.Groups[1].Value)))})"), "");

    /// <summary>A script inside a page must not contain the tag that ends it.</summary>
    private static string AsScript(string script) => script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file that is embedded in the assembly.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">The folder that it lies in among the sources.</param>
    internal static string Embedded(string name, string folder = "Report")
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"NotebookRunner.{folder}.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"url\((fonts/[^)]+\.woff2)\)")]
    private static partial Regex FontUrl();

    [GeneratedRegex(@",url\(fonts/[^)]+\) format\(""(?:woff|truetype)""\)")]
    private static partial Regex OtherFonts();
}
