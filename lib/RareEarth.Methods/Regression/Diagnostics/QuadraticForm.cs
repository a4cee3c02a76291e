namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>P(Σ λ_i z_i² &gt; 0) for independent standard normal z_i, by inversion of the characteristic function.</summary>
/// <remarks>
/// Imhof (1961, Biometrika 48, 419–426): P = 1/2 + 1/π ∫ sin θ(u) / (u ρ(u)) du over u &gt; 0, θ = ½ Σ arctan(λ_i u), ρ = Π (1 + λ_i² u²)^¼. With u = eˢ the
/// integrand is analytic in the strip |Im s| &lt; π/2 and dies out at both ends, so that the trapezoidal rule with step 0.1 is exact to rounding.
/// </remarks>
internal static class QuadraticForm
{
    private const double Step = 0.1;
    private const double Negligible = 1e-18;

    /// <summary>The probability; the weights must not all be 0.</summary>
    public static double ProbabilityAboveZero(IReadOnlyList<double> weights)
    {
        double largest = weights.Max(Math.Abs);
        double[] scaled = [.. weights.Select(weight => weight / largest).Where(weight => weight != 0)];

        double Integrand(double s)
        {
            double u = Math.Exp(s);
            double angle = 0;
            double logarithm = 0;
            foreach (double weight in scaled)
            {
                double product = weight * u;
                angle += Math.Atan(product);
                logarithm += product > 1e8 || product < -1e8 ? 2 * Math.Log(Math.Abs(product)) : Math.Log(1 + (product * product));
            }

            return Math.Sin(angle / 2) * Math.Exp(-logarithm / 4);
        }

        double sum = Integrand(0);
        for (double s = Step; s < 200 && Envelope(s) > Negligible; s += Step)
        {
            sum += Integrand(s);
        }

        for (double s = -Step; s > -45; s -= Step) // the integrand is below Σ|λ| eˢ there
        {
            sum += Integrand(s);
        }

        return Math.Clamp(0.5 + (sum * Step / Math.PI), 0, 1);

        double Envelope(double s) => Math.Exp(-scaled.Sum(weight => Math.Log(1 + (weight * weight * Math.Exp(2 * s)))) / 4);
    }
}
