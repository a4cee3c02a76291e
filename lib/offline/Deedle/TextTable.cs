using System.Runtime.CompilerServices;
using System.Text;

namespace Deedle;

/// <summary>Series and frames as text: columns padded to their widest cell.</summary>
internal static class TextTable
{
    public const string Arrow = "->";
    public const string Cut = "...";
    public const string CutKey = ":";
    public const string MissingCell = "<missing>";

    public static string Write(IReadOnlyList<string[]> rows)
    {
        int[] widths = Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Length)
            .Select(column => rows.Max(row => row[column].Length))
            .ToArray();
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                text.Append(row[i].PadRight(widths[i])).Append(' ');
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    /// <summary>The positions shown, -1 for what is cut out of the middle.</summary>
    public static int[] Shown(int count, int start, int end) => count <= start + end
        ? Enumerable.Range(0, count).ToArray()
        : [.. Enumerable.Range(0, start), -1, .. Enumerable.Range(count - end, end)];

    /// <summary>The parts of a key: a tuple, nested or not, has several.</summary>
    public static object[] LevelValues(object key) => key is ITuple tuple
        ? Enumerable.Range(0, tuple.Length).SelectMany(i => LevelValues(tuple[i]!)).ToArray()
        : [key];

    public static string[] Levels(object key) => Array.ConvertAll(LevelValues(key), part => part?.ToString() ?? "");

    /// <summary>The keys shown, in levels; a level that repeats the row above is left empty, the last never is.</summary>
    public static string[][] KeyCells<K>(KeyIndex<K> index, int[] shown)
        where K : notnull
    {
        int depth = index.Count == 0 ? 1 : Levels(index.Keys[0]).Length;
        string[][] full = Array.ConvertAll(shown, position => position < 0
            ? Enumerable.Range(0, depth).Select(level => level == 0 ? CutKey : "").ToArray()
            : Levels(index.Keys[position]));
        return full.Select((cells, row) => cells.Select((cell, level) =>
            row > 0 && level < depth - 1 && cells.Take(level + 1).SequenceEqual(full[row - 1].Take(level + 1)) ? "" : cell)
            .ToArray()).ToArray();
    }

    public static string Cell(Vector vector, int position) => vector.GetObject(position)?.ToString() ?? MissingCell;

    /// <summary>The package names types as F# does.</summary>
    public static string TypeName(Type type) => type switch
    {
        _ when type == typeof(double) => "(float)",
        _ when type == typeof(float) => "(float32)",
        _ when type == typeof(int) => "(int)",
        _ when type == typeof(long) => "(int64)",
        _ when type == typeof(string) => "(string)",
        _ when type == typeof(bool) => "(bool)",
        _ when type == typeof(decimal) => "(decimal)",
        _ when type == typeof(object) => "(obj)",
        _ => $"({type.Name})",
    };
}
