using RareEarth.Methods.LinearProgramming;

namespace RareEarth.Methods.Efficiency;

/// <summary>
/// The reference set of an envelopment problem, scaled by powers of two so that no digit changes: rows by their largest value,
/// columns too where nothing restricts their sum.
/// </summary>
/// <remarks>
/// Both orientations are solved as min θ: θx_o − Xλ − s⁻ = 0, Yλ − s⁺ = y_o, with 1'λ against 1 (input) or against θ (output).
/// The second is the output-oriented problem in λ/φ, θ = 1/φ: its scale restriction stands among the inputs, as an input of one.
/// So every problem has the same cone of multipliers for all units, and the optimal basis of one unit is dual feasible for the next.
/// </remarks>
internal sealed class Frontier
{
    public Frontier(UnitTable reference, ReturnsToScale returns, Orientation orientation)
    {
        Reference = reference;
        Returns = returns;
        Orientation = orientation;
        HasScaleRow = returns != ReturnsToScale.Constant;
        Rows = reference.Inputs + reference.Outputs + (HasScaleRow ? 1 : 0);
        RowScale = new double[reference.Inputs + reference.Outputs];
        ColumnScale = new double[reference.Count];
        Columns = new ColumnTable(Rows, reference.Count);
        Scale();
    }

    /// <summary>The units that span the frontier.</summary>
    public UnitTable Reference { get; }

    public ReturnsToScale Returns { get; }

    public Orientation Orientation { get; }

    /// <summary>Whether the last row restricts the sum of the weights.</summary>
    public bool HasScaleRow { get; }

    /// <summary>Inputs, outputs, and the scale row where there is one.</summary>
    public int Rows { get; }

    /// <summary>A scaled row is the row times this.</summary>
    public double[] RowScale { get; }

    /// <summary>A weight is the scaled weight times this.</summary>
    public double[] ColumnScale { get; }

    /// <summary>The scaled columns: −x, y, and ±1 in the scale row.</summary>
    public ColumnTable Columns { get; }

    /// <summary>The scale row's number.</summary>
    public int ScaleRow => Rows - 1;

    /// <summary>+1 where 1'λ stands against 1, −1 where it stands against θ.</summary>
    public double ScaleSign => Orientation == Orientation.Input ? 1 : -1;

    /// <summary>Whether a solution can be multiplied: only outputs stand on the right-hand side.</summary>
    public bool IsHomogeneous => !HasScaleRow || Orientation == Orientation.Output;

    /// <summary>The logical column's sign in a row: −1 for ≥, +1 for ≤, 0 for an equality.</summary>
    public double LogicalSign(int row) => !HasScaleRow || row < ScaleRow ? -1
        : Returns == ReturnsToScale.Variable ? 0
        : (Returns == ReturnsToScale.NonIncreasing) == (Orientation == Orientation.Input) ? 1 : -1;

    /// <summary>The largest power of two that is no more than a positive number.</summary>
    public static double PowerOfTwo(double value) => Math.ScaleB(1, Math.ILogB(value));

    private void Scale()
    {
        int values = Reference.Inputs + Reference.Outputs;
        for (int unit = 0; unit < Reference.Count; unit++)
        {
            ReadOnlySpan<double> unitValues = Reference[unit];
            for (int row = 0; row < values; row++)
            {
                RowScale[row] = Math.Max(RowScale[row], unitValues[row]);
            }
        }

        for (int row = 0; row < values; row++)
        {
            RowScale[row] = RowScale[row] > 0 ? 1 / PowerOfTwo(RowScale[row]) : 1;
        }

        Span<double> column = stackalloc double[Rows];
        for (int unit = 0; unit < Reference.Count; unit++)
        {
            ReadOnlySpan<double> unitValues = Reference[unit];
            double largest = HasScaleRow ? 1 : 0;
            for (int row = 0; row < values; row++)
            {
                column[row] = (row < Reference.Inputs ? -1 : 1) * unitValues[row] * RowScale[row];
                largest = Math.Max(largest, Math.Abs(column[row]));
            }

            // with a scale row the largest entry lies between 1 and 2 already
            double scale = HasScaleRow ? 1 : 1 / PowerOfTwo(largest);
            for (int row = 0; row < values; row++)
            {
                column[row] *= scale;
            }

            if (HasScaleRow)
            {
                column[ScaleRow] = ScaleSign;
            }

            ColumnScale[unit] = scale;
            Columns.Add(column);
        }
    }
}
