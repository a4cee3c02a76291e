using System.Globalization;

namespace RareEarth.Methods.Tests;

/// <summary>A CSV of tests/reference: no quotes, a header, '.' as decimal sign.</summary>
public sealed class ReferenceTable
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    private ReferenceTable(string[] header, string[][] rows)
    {
        _header = header;
        _rows = rows;
    }

    public int Count => _rows.Length;

    public static ReferenceTable Read(string path)
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reference", path)).Select(line => line.Split(','))];
        return new ReferenceTable(lines[0], lines[1..]);
    }

    public ReferenceTable Where(string column, string value)
    {
        int index = Array.IndexOf(_header, column);
        return new ReferenceTable(_header, [.. _rows.Where(row => row[index] == value)]);
    }

    public string[] Texts(string column)
    {
        int index = Array.IndexOf(_header, column);
        return [.. _rows.Select(row => row[index])];
    }

    public double[] Numbers(string column) => [.. Texts(column).Select(Parse)];

    public string Text(int row, string column) => _rows[row][Array.IndexOf(_header, column)];

    public double Number(int row, string column) => Parse(Text(row, column));

    private static double Parse(string text) => text == "Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
}
