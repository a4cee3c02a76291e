using System.Globalization;

namespace RareEarth.Methods.Regression;

/// <summary>
/// A named column of labels that sorts the rows into groups: the levels of a fixed effect, or the clusters of a covariance.
/// </summary>
/// <remarks>
/// An empty label is a missing value. Levels are ordered as numbers when every label is one, and by code point otherwise,
/// so that neither the order of the rows nor the machine's culture decides which level is the base.
/// </remarks>
public sealed record Grouping
{
    private readonly string[] _labels;

    /// <summary>Creates a grouping from its name and one label for each row.</summary>
    /// <param name="name">The name by which results speak of it, as in "the year effects"; not empty.</param>
    /// <param name="labels">One label for each row; null or an empty text is missing.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Grouping(string name, IEnumerable<string?> labels)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(labels);

        Name = name;
        _labels = [.. labels.Select(label => label ?? "")];
    }

    /// <summary>Creates a grouping from whole numbers, such as years.</summary>
    /// <param name="name">The name by which results speak of it; not empty.</param>
    /// <param name="labels">One number for each row.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Grouping(string name, IEnumerable<int> labels)
        : this(name, (labels ?? throw new ArgumentNullException(nameof(labels))).Select(label => label.ToString(CultureInfo.InvariantCulture)))
    {
    }

    /// <summary>The name by which results speak of it.</summary>
    public string Name { get; }

    /// <summary>The labels in row order; an empty text is missing.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>The number of rows, missing ones included.</summary>
    public int Count => _labels.Length;

    /// <summary>The different labels that are not missing, in order.</summary>
    public IReadOnlyList<string> Levels() => InOrder(_labels.Where(label => label.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>The grouping in the given rows only, in the order given.</summary>
    /// <param name="rows">Row numbers from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row number is negative or too large.</exception>
    public Grouping Select(IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new Grouping(Name, rows.Select(Row));

        string Row(int row) => row >= 0 && row < _labels.Length
            ? _labels[row]
            : throw new ArgumentOutOfRangeException(nameof(rows), row, $"'{Name}' has rows 0 to {_labels.Length - 1}.");
    }

    /// <summary>The number of each row's level in <see cref="Levels"/>.</summary>
    internal int[] Codes(IReadOnlyList<string> levels)
    {
        var number = levels.Select((level, i) => (level, i)).ToDictionary(pair => pair.level, pair => pair.i, StringComparer.Ordinal);
        return [.. _labels.Select(label => number[label])];
    }

    /// <summary>Whether each level lies inside one group of the other grouping.</summary>
    internal bool IsNestedIn(Grouping other)
    {
        var home = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < _labels.Length; i++)
        {
            if (home.TryGetValue(_labels[i], out string? known) && known != other._labels[i])
            {
                return false;
            }

            home[_labels[i]] = other._labels[i];
        }

        return true;
    }

    private static string[] InOrder(IEnumerable<string> levels)
    {
        string[] all = [.. levels];
        return all.All(IsNumber)
            ? [.. all.OrderBy(Number).ThenBy(level => level, StringComparer.Ordinal)]
            : [.. all.Order(StringComparer.Ordinal)];
    }

    private static bool IsNumber(string label) => double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static double Number(string label) => double.Parse(label, NumberStyles.Float, CultureInfo.InvariantCulture);
}
