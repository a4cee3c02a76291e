using System.Globalization;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>A cell of a simulated table, as it would be printed.</summary>
internal sealed record SimulatedCell(string Name, string Printed, bool IsExact = false, string Unit = "")
{
    public static SimulatedCell Of(string name, double value, int decimals, string unit = "", int stars = 0) =>
        new(name, Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture) + new string('*', stars), Unit: unit);

    public static SimulatedCell Count(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture), IsExact: true);

    public Member Member => new(Name, Name, PrintedNumber.Parse(Printed), Unit, IsExact);

    /// <summary>Half a unit of the last digit to either side, in plain arithmetic: nothing of the library.</summary>
    public double[] Ends
    {
        get
        {
            string digits = Printed.TrimEnd('*');
            int decimals = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
            double value = double.Parse(digits, CultureInfo.InvariantCulture), half = IsExact ? 0 : 0.5 * Math.Pow(10, -decimals);
            double scale = Unit == "%" ? 100 : 1;
            return half == 0 ? [value] : [(value - half) / scale, (value + half) / scale];
        }
    }

    /// <summary>The cell with every digit replaced by every other, one at a time.</summary>
    public IEnumerable<SimulatedCell> Corruptions()
    {
        for (int i = 0; i < Printed.Length; i++)
        {
            for (char digit = '0'; char.IsAsciiDigit(Printed[i]) && digit <= '9'; digit++)
            {
                if (digit != Printed[i])
                {
                    yield return this with { Printed = Printed[..i] + digit + Printed[(i + 1)..] };
                }
            }
        }
    }
}

/// <summary>A table computed from random data and rounded, with the relations that its design lets hold.</summary>
/// <param name="Kind">What it is a table of.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Relations">Builds its relations.</param>
/// <param name="IsBeyondRounding">
/// Whether cells break a relation whatever was rounded, decided without intervals, from the values of a formula at the
/// corners of the box of numbers that could have been rounded; null where there is no such formula.
/// </param>
internal sealed record SimulatedTable(
    string Kind,
    IReadOnlyList<SimulatedCell> Cells,
    Func<IReadOnlyList<Member>, IReadOnlyList<Relation>> Relations,
    Func<IReadOnlyList<SimulatedCell>, bool>? IsBeyondRounding)
{
    public IReadOnlyList<Relation> Build() => Build(Cells);

    public IReadOnlyList<Relation> Build(IReadOnlyList<SimulatedCell> cells) => Relations([.. cells.Select(cell => cell.Member)]);

    public SimulatedTable With(int cell, SimulatedCell instead) => this with { Cells = [.. Cells.Select((old, i) => i == cell ? instead : old)] };

    /// <summary>Whether a formula that is monotone in each cell, and should be 0, is on one side of 0 at every corner of the box.</summary>
    public static bool MissesZero(IReadOnlyList<SimulatedCell> cells, Func<double[], double> residual)
    {
        (double least, double most) = Range(cells, residual);
        double noise = 1e-12 * cells.Max(cell => Math.Abs(cell.Ends[^1]) + 1); // ties are no break, and corners are computed with rounding
        return double.IsNaN(least) || least > noise || most < -noise;
    }

    /// <summary>Whether a formula that is monotone in each cell, and should not be negative, is so at every corner of the box.</summary>
    public static bool IsNegative(IReadOnlyList<SimulatedCell> cells, Func<double[], double> residual)
    {
        (double _, double most) = Range(cells, residual);
        return double.IsNaN(most) || most < -1e-12 * cells.Max(cell => Math.Abs(cell.Ends[^1]) + 1);
    }

    private static (double Least, double Most) Range(IReadOnlyList<SimulatedCell> cells, Func<double[], double> residual)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        double[][] ends = [.. cells.Select(cell => cell.Ends)];
        double[] corner = new double[cells.Count];
        for (int index = 0; index < 1 << cells.Count; index++)
        {
            for (int cell = 0; cell < corner.Length; cell++)
            {
                corner[cell] = ends[cell][(index >> cell) & (ends[cell].Length - 1)];
            }

            double value = residual(corner);
            if (double.IsNaN(value))
            {
                return (double.NaN, double.NaN);
            }

            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return (least, most);
    }
}
