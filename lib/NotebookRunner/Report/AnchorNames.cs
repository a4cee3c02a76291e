using System.Globalization;
using System.Text;

namespace NotebookRunner.Report;

/// <summary>Makes headings into fragments, each once a page.</summary>
internal sealed class AnchorNames
{
    private readonly Dictionary<string, int> _used = [];

    public string For(string heading)
    {
        var name = new StringBuilder();
        foreach (char letter in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string anchor = name.ToString().Trim('-');
        anchor = anchor.Length == 0 ? "section" : anchor;
        int count = _used[anchor] = _used.GetValueOrDefault(anchor) + 1;
        return count == 1 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{count}");
    }
}
