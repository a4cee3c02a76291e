using MathNet.Numerics.Distributions;

namespace RareEarth.Replication.Published;

/// <summary>A printed coefficient with its printed standard error.</summary>
/// <param name="Coefficient">The coefficient.</param>
/// <param name="StandardError">Its standard error.</param>
public sealed record PrintedEstimate(PrintedNumber Coefficient, PrintedNumber StandardError)
{
    /// <summary>The estimate in a cell of a regression table.</summary>
    /// <param name="table">The printed table.</param>
    /// <param name="term">The row.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="KeyNotFoundException">The cell has no coefficient or no standard error.</exception>
    public static PrintedEstimate Of(PublishedTable table, string term, string column)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new PrintedEstimate(table[term, column, "coefficient"].Number, table[term, column, "standard_error"].Number);
    }

    /// <summary>Coefficient over standard error.</summary>
    public double T => Coefficient.Value / StandardError.Value;

    /// <summary>The confidence interval that the two printed numbers give under a t distribution.</summary>
    /// <param name="degreesOfFreedom">Degrees of freedom, above 0.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    public (double Lower, double Upper) Interval(double degreesOfFreedom, double level = 0.95)
    {
        double reach = StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + level) / 2) * StandardError.Value;
        return (Coefficient.Value - reach, Coefficient.Value + reach);
    }

    /// <summary>The two-sided p-value that the two printed numbers give under a t distribution.</summary>
    /// <param name="degreesOfFreedom">Degrees of freedom, above 0.</param>
    public double P(double degreesOfFreedom) => 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(T));
}
