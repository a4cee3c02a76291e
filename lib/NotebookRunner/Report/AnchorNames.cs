using System.Globalization;
using System.Text;

namespace NotebookRunner.Report;

/// <summary>Makes headings into fragments, each once a page and none that the page itself uses.</summary>
internal sealed class AnchorNames
{
    private readonly HashSet<string> _used = ["content", "made-with", "announcement", "toggle-code", "toggle-theme"];

    /// <summary>For a page that has fragments of its own.</summary>
    public AnchorNames(params IEnumerable<string> reserved) => _used.UnionWith(reserved);

    /// <summary>A fragment that was not given before.</summary>
    public string For(string heading)
    {
        var letters = new StringBuilder();
        foreach (char letter in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(letter);
            }
            else if (letters.Length > 0 && letters[^1] != '-')
            {
                letters.Append('-');
            }
        }

        string name = letters.ToString().Trim('-');
        name = name.Length == 0 ? "section" : name;
        if (name.StartsWith("cell-", StringComparison.Ordinal))
        {
            name = "the-" + name; // cell-N is the fragment of a code cell
        }

        string anchor = name;
        for (int count = 2; !_used.Add(anchor); count++)
        {
            anchor = string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
        }

        return anchor;
    }
}
