namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>
/// RI, the mean consistency index of random matrices on Saaty's scale, by order. Tables differ because each drew its own
/// matrices; a consistency ratio means something only with the name of its table.
/// </summary>
public sealed class RandomIndex
{
    private readonly double[] _fromOrder3;

    private RandomIndex(string name, string source, params double[] fromOrder3)
    {
        Name = name;
        Source = source;
        _fromOrder3 = fromOrder3;
    }

    /// <summary>Short name: <c>Saaty 1980</c>.</summary>
    public string Name { get; }

    /// <summary>Where the table was published.</summary>
    public string Source { get; }

    /// <summary>The largest order in the table.</summary>
    public int LargestOrder => _fromOrder3.Length + 2;

    /// <summary>0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49 for n = 3 … 10: the table that most texts, Chinese ones among them, print.</summary>
    public static RandomIndex Saaty1980 { get; } = new(
        "Saaty 1980", "T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980", 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49);

    /// <summary>0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, … for n = 3 … 15: Saaty's later table from more draws.</summary>
    public static RandomIndex Saaty2005 { get; } = new(
        "Saaty 2005", "T. L. Saaty, Theory and Applications of the Analytic Network Process, RWS Publications 2005, p. 31",
        0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59);

    /// <summary>0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, … for n = 3 … 15.</summary>
    public static RandomIndex DoneganDodd { get; } = new(
        "Donegan and Dodd 1991", "H. A. Donegan and F. J. Dodd, Mathematical and Computer Modelling 15 (1991), 135–137",
        0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969);

    /// <summary>The tables by name.</summary>
    public static IReadOnlyList<RandomIndex> All { get; } = [Saaty1980, Saaty2005, DoneganDodd];

    /// <summary>The table of a name.</summary>
    /// <param name="name">Its name, as in <see cref="Name"/>.</param>
    /// <exception cref="ArgumentException">There is none; the message lists them.</exception>
    public static RandomIndex Named(string name) => All.FirstOrDefault(table => table.Name == name)
        ?? throw new ArgumentException($"There is no table of random indices '{name}'; there are {string.Join(", ", All.Select(table => table.Name))}.", nameof(name));

    /// <summary>RI of matrices of order n; 0 for n ≤ 2, which are always consistent.</summary>
    /// <param name="order">n, from 1 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1 or beyond the table, whose name the message gives.</exception>
    public double Of(int order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        return order <= 2 ? 0
            : order <= LargestOrder ? _fromOrder3[order - 3]
            : throw new ArgumentOutOfRangeException(nameof(order), order, $"The table {Name} ends at order {LargestOrder}.");
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
