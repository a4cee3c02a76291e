namespace RareEarth.Methods.Inference;

/// <summary>The estimate under one assignment of the treatment.</summary>
/// <param name="Label">The assignment in words, as in "coal from 2011", or the number of the draw.</param>
/// <param name="Estimate">The coefficient of the treatment, in units of the outcome.</param>
/// <param name="StandardError">Its standard error under the panel's options, in the same units.</param>
/// <param name="P">Two-sided p of that t under the panel's options.</param>
public sealed record PlaceboFit(string Label, double Estimate, double StandardError, double P)
{
    /// <summary>Estimate over standard error.</summary>
    public double T => Estimate / StandardError;
}
