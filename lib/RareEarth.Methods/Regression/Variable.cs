namespace RareEarth.Methods.Regression;

/// <summary>A named column of numbers, one for each row of the data; NaN is a missing value.</summary>
/// <remarks>
/// The values are copied, so that a result never changes under its reader. Anything that enumerates doubles will do:
/// an array, a list, a MathNet vector.
/// </remarks>
public sealed record Variable
{
    private readonly double[] _values;

    /// <summary>Creates a variable from its name and its values in row order.</summary>
    /// <param name="name">The name by which results speak of it; not empty.</param>
    /// <param name="values">One number for each row; NaN is missing, an infinity is refused.</param>
    /// <exception cref="ArgumentException">The name is empty, or a value is infinite (the message says which row).</exception>
    public Variable(string name, IEnumerable<double> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(values);

        Name = name;
        _values = [.. values];

        int infinite = Array.FindIndex(_values, double.IsInfinity);
        if (infinite >= 0)
        {
            throw new ArgumentException(
                $"'{name}' is infinite in row {infinite} (rows count from 0): a logarithm of zero or a division by zero? A missing value is NaN.",
                nameof(values));
        }
    }

    /// <summary>The name by which results speak of it.</summary>
    public string Name { get; }

    /// <summary>The values in row order; NaN is missing.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The number of rows, missing ones included.</summary>
    public int Count => _values.Length;

    /// <summary>The variable in the given rows only, in the order given.</summary>
    /// <param name="rows">Row numbers from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row number is negative or too large.</exception>
    public Variable Select(IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new Variable(Name, rows.Select(Row));

        double Row(int row) => row >= 0 && row < _values.Length
            ? _values[row]
            : throw new ArgumentOutOfRangeException(nameof(rows), row, $"'{Name}' has rows 0 to {_values.Length - 1}.");
    }

    /// <summary>The values themselves, for the library's own loops.</summary>
    internal ReadOnlySpan<double> Span => _values;
}
