namespace RareEarth.Methods.Efficiency;

/// <summary>Inputs and outputs, unit after unit, as the solver reads them.</summary>
internal sealed class UnitTable
{
    private readonly double[] _values;

    public UnitTable(double[][] columns, int inputs)
    {
        Inputs = inputs;
        Outputs = columns.Length - inputs;
        Count = columns[0].Length;
        _values = new double[Count * columns.Length];
        for (int unit = 0; unit < Count; unit++)
        {
            for (int c = 0; c < columns.Length; c++)
            {
                _values[(unit * columns.Length) + c] = columns[c][unit];
            }
        }
    }

    /// <summary>m.</summary>
    public int Inputs { get; }

    /// <summary>s.</summary>
    public int Outputs { get; }

    /// <summary>n.</summary>
    public int Count { get; }

    /// <summary>m inputs and s outputs of a unit.</summary>
    public ReadOnlySpan<double> this[int unit] => _values.AsSpan(unit * (Inputs + Outputs), Inputs + Outputs);
}
