using System.Security.Cryptography;
using System.Text;
using NotebookRunner.Report;

namespace NotebookRunner.Live;

/// <summary>The scripts and styles that live pages name, each under a name that changes with its content.</summary>
internal sealed class LiveAssets
{
    private readonly Dictionary<string, (byte[] Content, string Type)> _files = [];
    private readonly Dictionary<string, string> _addresses = [];

    /// <summary>Reads them; without the folder that npm filled figures and formulas are not drawn.</summary>
    public LiveAssets(string? nodeModules)
    {
        Add("live.css", PageAssets.Style + PageAssets.Embedded("live.css", "Live"), "text/css");
        Add("theme.js", PageAssets.EarlyScript);
        Add("page.js", PageAssets.Script);
        Add("figures.js", PageAssets.FigureScript);
        foreach (string script in (string[])["ghosts.js", "outputs.js", "editor.js", "live.js"])
        {
            Add(script, PageAssets.Embedded(script, "Live"));
        }

        string plotly = Path.Combine(nodeModules ?? "", "plotly.js-dist-min", "plotly.min.js");
        string katex = Path.Combine(nodeModules ?? "", "katex", "dist");
        AreComplete = nodeModules is not null && File.Exists(plotly) && File.Exists(Path.Combine(katex, "katex.min.js"));
        if (AreComplete)
        {
            Add("plotly.js", File.ReadAllText(plotly));
            Add("katex.js", File.ReadAllText(Path.Combine(katex, "katex.min.js")));
            Add("katex.css", PageAssets.WithFonts(File.ReadAllText(Path.Combine(katex, "katex.min.css")), katex), "text/css");
        }
    }

    /// <summary>Whether figures and formulas are drawn.</summary>
    public bool AreComplete { get; }

    /// <summary>Where a page finds a file.</summary>
    public string AddressOf(string name) => $"/assets/{_addresses[name]}";

    /// <summary>The file of an address, or null.</summary>
    public (byte[] Content, string Type)? Find(string name) => _files.TryGetValue(name, out (byte[], string) file) ? file : null;

    private void Add(string name, string text, string type = "text/javascript")
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        string address = $"{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}-{name}";
        _addresses[name] = address;
        _files[address] = (content, type + "; charset=utf-8");
    }
}
