using RareEarth.Methods.Regression;

namespace RareEarth.Replication.Published;

/// <summary>One estimate among others that it is compared with: a row of a forest plot.</summary>
/// <param name="Label">What tells it from the others.</param>
/// <param name="Group">What it has in common with some of them, such as being printed.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="Lower">Lower end of its interval.</param>
/// <param name="Upper">Upper end of its interval.</param>
public sealed record EstimateRow(string Label, string Group, double Estimate, double Lower, double Upper)
{
    /// <summary>A printed estimate, with the interval that its standard error gives.</summary>
    /// <param name="label">What tells it from the others.</param>
    /// <param name="group">What it has in common with some.</param>
    /// <param name="printed">The printed coefficient and standard error.</param>
    /// <param name="degreesOfFreedom">Degrees of freedom of t.</param>
    public static EstimateRow Of(string label, string group, PrintedEstimate printed, double degreesOfFreedom)
    {
        ArgumentNullException.ThrowIfNull(printed);
        (double lower, double upper) = printed.Interval(degreesOfFreedom);
        return new EstimateRow(label, group, printed.Coefficient.Value, lower, upper);
    }

    /// <summary>A coefficient of a fit with its interval.</summary>
    /// <param name="label">What tells it from the others.</param>
    /// <param name="group">What it has in common with some.</param>
    /// <param name="coefficient">The coefficient.</param>
    public static EstimateRow Of(string label, string group, Coefficient coefficient)
    {
        ArgumentNullException.ThrowIfNull(coefficient);
        return new EstimateRow(label, group, coefficient.Estimate, coefficient.Lower, coefficient.Upper);
    }
}
